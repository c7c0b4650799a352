// What reading may report, and why it may refuse.
import type { Text } from "@gongkai/core";
import { table } from "./markdown.ts";

type Catalogue = Readonly<Record<string, Text>>;

const list = (catalogue: Catalogue): string =>
  table(
    ["code", "中文", "English"],
    Object.entries(catalogue).map(([code, { zh, en }]) => [`\`${code}\``, zh, en]),
  );

export const problemsPage = (problems: Catalogue, refusals: Catalogue): string =>
  `# Problems and refusals

A problem is reported beside the report that was read; a refusal stands instead of it. Codes keep their meaning; new ones may be added.

## Problems

${list(problems)}
## Refusals

${list(refusals)}`;
