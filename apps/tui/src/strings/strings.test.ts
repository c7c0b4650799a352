import { expect, test } from "vitest";
import { abouts, examples, nextSteps } from "./commands.ts";
import { help } from "./help.ts";
import { messages } from "./messages.ts";
import { options } from "./options.ts";
import { texts } from "./refused.ts";

const all = [
  ...Object.values({ ...help, ...messages, ...texts, ...abouts }),
  ...Object.values(options).map(({ about }) => about),
  ...[...Object.values(examples).flat(), ...nextSteps].map(({ about }) => about),
];
const names = (text: string): string[] => Array.from(text.matchAll(/\{\w+\}/gu), ([name]) => name).toSorted();

test("both languages ask for the same values, and each is written in its own script", () => {
  // a section's number is Chinese in Chinese; its title stands in both
  for (const { zh, en } of all.filter((text) => text !== messages.section)) {
    expect(names(zh), zh).toEqual(names(en));
    expect(en, en).not.toMatch(/[（），。：；、]/u);
    expect(zh, zh).not.toMatch(/[,;] [a-z]/u);
  }
});
