// What a rule is: law, texts and one question. It yields places and numbers; the engine makes findings, and text is made last.
import type { AnyForm } from "../form/editions/index.ts";
import type { Level, Organ, OrganKind, Report, ReportOf } from "../report/report.ts";
import type { SeenDocument } from "../report/seen.ts";
import type { Form } from "../form/form.ts";
import type { Address, FormCell } from "../form/walk.ts";
import type { Params, Text } from "../text/text.ts";

/** error: cannot be right · warning: probably wrong · hint: worth a look. */
export const severities = ["error", "warning", "hint"] as const;
export type Severity = (typeof severities)[number];

/** printed: stands in the form · law: an article says so · custom: seen in published reports. */
export type BasisKind = "printed" | "law" | "custom";

/** What a reader may look up; `{notice}` in its text is the notice of the report's own edition. */
export interface Basis extends Text {
  readonly kind: BasisKind;
}

/** A body that should have reported. */
export interface RosterEntry {
  readonly name: string;
  readonly creditCode?: string;
  readonly regionCode?: string;
  /** Vertically managed bodies report in their own system and do not belong on a roster. */
  readonly vertical?: boolean;
  /** ISO date by which it owes its report; without it nothing is late. */
  readonly due?: string;
}

/** A reading problem, as far as rules look at it. */
export interface ReadingProblem {
  readonly code: string;
  readonly at: readonly Address[];
  readonly seen?: string;
}

/** Everything a rule may read beside the report. Without a part, rules that need it are silent. */
export interface Context {
  /** The same organ's report of the year before; left out by the caller when the lineage changed. */
  readonly previous?: Report;
  /** What is known of the organ beside what the report states. */
  readonly organ?: Partial<Pick<Organ, "name" | "creditCode" | "regionCode">> & {
    readonly level?: Level;
    readonly kind?: OrganKind;
  };
  /** The reports that the rollup should contain, the own offices' among them. */
  readonly children?: readonly Report[];
  readonly roster?: readonly RosterEntry[];
  readonly document?: SeenDocument;
  readonly problems?: readonly ReadingProblem[];
  /** "draft" is silent about blanks. */
  readonly stage?: "draft" | "final";
}

export interface Yield {
  /** The first is where to look. */
  readonly at: readonly Address[];
  readonly params?: Params;
  /** At most as severe as the rule itself. */
  readonly severity?: Severity;
}

export interface Rule<F extends AnyForm = AnyForm> {
  /** Never reused; the file is named by it in lower case. */
  readonly id: string;
  /** Its highest severity. */
  readonly severity: Severity;
  readonly basis: Basis;
  /** The editions it speaks about; absent for all. A rule typed for one form must name it here: the engine then never shows it another. */
  readonly editions?: readonly F["edition"][];
  /** Placeholders are the params, `{at}` (printed path of the first place), `{at2}` …, `{at.row}`, `{at.column}`, `{at.all}`. */
  readonly message: Text;
  /** By param: what it says in the reader's language. Such a param holds keys of its table, joined by commas. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  /** Top-level keys of the report that it reads (`edition` goes without saying); an edit elsewhere does not ask it again. Absent: any. */
  readonly reads?: readonly (keyof Report)[];
  /** Whether it finds nothing in a report in which every sum of the form agrees. */
  readonly sums?: boolean;
  /** Whether it reads a cell of the form; for rules that do not look at every cell of the tables they read. */
  readsCell?(form: Form, cell: FormCell): boolean;
  check(report: ReportOf<F>, context: Context): Iterable<Yield>;
  /** Only what one cell can change. For rules whose every finding names each cell that it read; others leave it out. */
  checkCell?(report: ReportOf<F>, id: string, context: Context): Iterable<Yield>;
}

/** What checking reports. `message` is rendered on request only. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: readonly Address[];
  readonly params: Params;
  readonly basis: { readonly kind: BasisKind; readonly text: string };
}
