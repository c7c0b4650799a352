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

const names: readonly AttributeName[] = [
  "id",
  "class",
  "style",
  "role",
  "type",
  "name",
  "content",
  "scope",
  "rules",
  "border",
  "colspan",
  "rowspan",
  "hidden",
  "aria-hidden",
  "data-gongkai",
];

/** By length and first letter, so that most attributes of a page are passed over without being cut out of it. */
const likely = Array.from<readonly AttributeName[] | undefined>({ length: 1 << 9 });
const key = (length: number, first: number): number => (length << 5) | (first & 31);
for (const name of names) {
  const at = key(name.length, name.charCodeAt(0));
  likely[at] = [...(likely[at] ?? []), name];
}

/** The attribute whose name stands there, in any case, if it is one that matters. */
export function attributeAt(text: string, start: number, end: number): AttributeName | undefined {
  const candidates = likely[key(end - start, text.charCodeAt(start))];
  if (!candidates) return undefined;
  for (const name of candidates) if (text.startsWith(name, start)) return name;
  const lower = text.slice(start, end).toLowerCase();
  return candidates.find((name) => name === lower);
}
