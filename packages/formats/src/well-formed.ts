// Half of a surrogate pair is no character, and no encoding of a file can hold it.

const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD for each half: the sign that something was lost stays, and is said when it is read. */
export const wellFormed = (text: string): string => text.replace(half, "\ufffd");
