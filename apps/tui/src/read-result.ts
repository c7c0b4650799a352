// What reading a file gives, whichever way it came.
import type { Problem, ReadRefusal, Report, SeenDocument, Where } from "@gongkai/core";

export interface ReadResult {
  /** read: every cell has a place in the document · partial: at least one has none · refused: there is no report. */
  readonly status: "read" | "partial" | "refused";
  readonly refusal?: ReadRefusal;
  readonly report: Report | null;
  readonly problems: readonly Problem[];
  /** By the address of the cell, joined by "/". */
  readonly source: Readonly<Record<string, { readonly where: Where; readonly raw: string }>>;
  readonly document?: SeenDocument;
}
