// The reference, generated from the forms, the rules and the codes: `--write` puts it in place, otherwise it is only compared.
import path from "node:path";
import { editions, problemTexts, refusalTexts, schemaJson } from "@gongkai/core";
import { examplesOf } from "./docs/examples.ts";
import { glossary } from "./docs/glossary.ts";
import { differences, write } from "./docs/pages.ts";
import { problemsPage } from "./docs/problems.ts";
import { rulesPage } from "./docs/rules.ts";
import { report, root } from "./tree.ts";

const folder = path.join(root, "packages/core/docs/generated");
// the form in force first
const forms = Object.values(editions).toReversed();
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const pages = new Map([
  ["rules.md", rulesPage(examplesOf(forms))],
  ["problems.md", problemsPage(problemTexts, refusalTexts)],
  ["glossary.md", glossary(forms)],
  ...forms.map((form) => [`edition-${form.edition}.json`, json(form)] as const),
  ...forms.map((form) => [`schema-${form.edition}.json`, json(schemaJson(form))] as const),
]);

if (process.argv.includes("--write")) write(pages, folder);
report(differences(pages, folder), `${pages.size} pages`);
