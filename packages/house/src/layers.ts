// Who may import whom: the one place where it is written.

/** A part of the tree, the parts it may import at run time, and those it may only take types from. */
export interface Layer {
  readonly name: string;
  readonly folder: string;
  readonly may: readonly string[];
  readonly typesOf?: readonly string[];
  /** Packages from the registry, where the list is closed. */
  readonly packages?: readonly string[];
  readonly teaches: string;
}

const form = "packages/core/src/form/";
const text = "packages/core/src/text/";
const report = "packages/core/src/report/";
const aggregate = "packages/core/src/aggregate/";
const doc = "packages/core/src/doc/doc.ts";
const core = ["packages/core/src/index.ts", doc];
const formats = ["packages/formats/src/index.ts"];
const server = ["apps/server/src/"];

export const layers: readonly Layer[] = [
  { name: "core/text", folder: text, may: [], teaches: "text knows nothing of forms or reports" },
  { name: "core/form", folder: form, may: [text], teaches: "a form is data; what reads it lives elsewhere" },
  { name: "core/report", folder: report, may: [form, text], teaches: "a report does not judge itself: rules read it" },
  {
    name: "core/rules",
    folder: "packages/core/src/rules/",
    may: [report, form, text, aggregate],
    teaches: "a rule reads its arguments; what the file looked like comes as a plain value",
  },
  {
    name: "core/doc",
    folder: "packages/core/src/doc/",
    may: [report, form, text],
    teaches: "placing and laying out never judge: rules do",
  },
  {
    name: "core/aggregate",
    folder: aggregate,
    may: [report, form, text],
    teaches: "sums are rules' food, not their guests",
  },
  {
    name: "core",
    folder: "packages/core/src/",
    may: ["packages/core/src/"],
    packages: ["zod"],
    teaches: "core touches nothing",
  },
  {
    name: "formats",
    folder: "packages/formats/src/",
    may: [doc],
    packages: ["fflate", "htmlparser2"],
    teaches: "a format knows no row: place.ts decides what a cell means",
  },
  {
    name: "server",
    folder: "apps/server/src/",
    may: [...core, ...formats, "apps/server/package.json"],
    teaches: "apps meet in core, not in each other",
  },
  {
    name: "web",
    folder: "apps/web/src/",
    may: [...core, ...formats, "apps/web/package.json"],
    typesOf: server,
    teaches: "take the server's types with `import type`; its code stays there",
  },
  {
    name: "tui",
    folder: "apps/tui/src/",
    may: [...core, ...formats, "apps/tui/package.json"],
    typesOf: server,
    teaches: "take the server's types with `import type`; its code stays there",
  },
];
