// Findings as SARIF 2.1.0, the shape that code scanners and their viewers share.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { catalogue, formOf, printedPath, type Finding, type Lang } from "@gongkai/core";
import type { Examined, Judged } from "./judge.ts";
import { worded } from "./print.ts";

const levels = { error: "error", warning: "warning", hint: "note" } as const satisfies Record<
  Finding["severity"],
  string
>;

const uriOf = (file: string): string =>
  path.isAbsolute(file) ? pathToFileURL(file).href : file.split(path.sep).map(encodeURIComponent).join("/");

const rules = (lang: Lang) =>
  catalogue(lang).map(({ id, severity, basis, message, docs }) => ({
    id,
    shortDescription: { text: worded(message[lang]) },
    help: { text: basis.text },
    properties: { docs },
    defaultConfiguration: { level: levels[severity] },
  }));

const result = ({ file, read: { report, source } }: Examined, finding: Judged["findings"][number], lang: Lang) => {
  const place = finding.at.map((address) => source[address.join("/")]?.where).find((where) => where !== undefined);
  const artifactLocation = { uri: uriOf(file) };
  const region = place?.line === undefined ? {} : { region: { startLine: place.line } };
  const logicalLocations = finding.at.map((address) => {
    const printed = report === null ? address.join("/") : printedPath(formOf(report), address, lang);
    return { name: printed, fullyQualifiedName: printed, decoratedName: address.join("/") };
  });
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, ...region }, logicalLocations }],
    properties: { params: finding.params, basis: finding.basis, ...(place && { where: place }) },
  };
};

const notification = ({ file, reason }: Examined) => ({
  level: "error",
  message: { text: reason },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
});

export const sarif = (examined: readonly Examined[], lang: Lang): object => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: "gongkai", rules: rules(lang) } },
      columnKind: "utf16CodeUnits",
      artifacts: examined.map(({ file }) => ({ location: { uri: uriOf(file) } })),
      invocations: [
        {
          executionSuccessful: examined.every(({ read }) => read.report !== null),
          toolExecutionNotifications: examined.filter(({ read }) => read.report === null).map(notification),
        },
      ],
      results: examined.flatMap((each) => each.judged.findings.map((finding) => result(each, finding, lang))),
    },
  ],
});
