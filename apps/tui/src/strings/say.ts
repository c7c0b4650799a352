// Every sentence of the command line, in both languages, by its key.
import { fill, type Lang, type Params, type Text } from "@gongkai/core";
import { help } from "./help.ts";
import { messages } from "./messages.ts";

const strings = { ...help, ...messages } as const satisfies Record<string, Text>;

export type Key = keyof typeof strings;

export const both = (key: Key): Text => strings[key];

export const say = (lang: Lang, key: Key, params: Params = {}): string => fill(strings[key][lang], params);
