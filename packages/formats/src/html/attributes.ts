// The few attributes that matter, in one record that is used again for every tag.

/** All values as written, "" where the attribute is absent; an attribute without a value has its own name for one. */
export interface Attributes {
  id: string;
  class: string;
  style: string;
  role: string;
  type: string;
  name: string;
  content: string;
  scope: string;
  rules: string;
  border: string;
  colspan: string;
  rowspan: string;
  hidden: string;
  "aria-hidden": string;
  "data-gongkai": string;
}
export type AttributeName = keyof Attributes;

const none: Readonly<Attributes> = {
  id: "",
  class: "",
  style: "",
  role: "",
  type: "",
  name: "",
  content: "",
  scope: "",
  rules: "",
  border: "",
  colspan: "",
  rowspan: "",
  hidden: "",
  "aria-hidden": "",
  "data-gongkai": "",
};

export const noAttributes = (): Attributes => ({ ...none });

export const clear = (attributes: Attributes): void => {
  Object.assign(attributes, none);
};

/** The attribute of that name, in lower case, if it is one that matters. */
export const attributeOf = (name: string): AttributeName | undefined => {
  switch (name) {
    case "id":
    case "class":
    case "style":
    case "role":
    case "type":
    case "name":
    case "content":
    case "scope":
    case "rules":
    case "border":
    case "colspan":
    case "rowspan":
    case "hidden":
    case "aria-hidden":
    case "data-gongkai":
      return name;
    default:
      return undefined;
  }
};
