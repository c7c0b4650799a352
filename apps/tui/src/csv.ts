// Findings as a table for Excel and WPS: RFC 4180 with a byte order mark, and nothing that they would take for a formula.
import { formOf, printedPath, type Lang } from "@gongkai/core";
import type { Examined } from "./judge.ts";

const columns = ["file", "organ", "year", "rule", "severity", "at", "cell", "message", "params"];

const formula = /^[=+\-@\t\r\n\0＝＋－＠]/u;

const field = (value: string | number): string => {
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const row = (values: readonly (string | number)[]): string => `${values.map(field).join(",")}\r\n`;

export const csvHead = `\ufeff${row(columns)}`;

/** One row a finding; a file without a report has one row that says why. */
export const csvRows = ({ file, read, judged, reason }: Examined, lang: Lang): string => {
  const { report } = read;
  if (report === null) return row([file, "", "", "", "refused", "", "", reason, ""]);
  const form = formOf(report);
  return judged.findings
    .map(({ rule, severity, at, message, params }) => {
      const addresses = at.map((address) => address.join("/")).join("; ");
      const cells = at.map((address) => printedPath(form, address, lang)).join("；");
      return row([
        file,
        report.organ.name,
        report.year,
        rule,
        severity,
        addresses,
        cells,
        message,
        JSON.stringify(params),
      ]);
    })
    .join("");
};
