// The few attributes that matter, in one record that is used again for every tag.

/** All values as written, "" where the attribute is absent. */
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

const names = new Map<string, AttributeName>([
  ["id", "id"],
  ["class", "class"],
  ["style", "style"],
  ["role", "role"],
  ["type", "type"],
  ["name", "name"],
  ["content", "content"],
  ["scope", "scope"],
  ["rules", "rules"],
  ["border", "border"],
  ["colspan", "colspan"],
  ["rowspan", "rowspan"],
  ["hidden", "hidden"],
  ["aria-hidden", "aria-hidden"],
  ["data-gongkai", "data-gongkai"],
]);
const shortest = 2;
const longest = 12;

/** The attribute whose name stands there, if it is one that matters. */
export function attributeAt(text: string, start: number, end: number): AttributeName | undefined {
  const length = end - start;
  if (length < shortest || length > longest) return undefined;
  const name = text.slice(start, end);
  return names.get(name) ?? names.get(name.toLowerCase());
}
