// The public names of @gongkai/core, listed by hand; index.test.ts asserts the list.

// the form
export { form2019 } from "./form/editions/2019.ts";
export { form2021 } from "./form/editions/2021.ts";
export { editionFor, editions, type AnyForm, type Edition } from "./form/editions/index.ts";
export type {
  About,
  Block,
  CellKind,
  Certainty,
  Column,
  Form,
  Group,
  Label,
  Row,
  Section,
  TableSection,
  TextSection,
} from "./form/form.ts";
export { directions, move, type Direction } from "./form/move.ts";
export { printedPath } from "./form/path.ts";
export {
  cellsOf,
  groupsAbove,
  identitiesOf,
  idOf,
  rowsOf,
  tablesOf,
  textSectionsOf,
  textsOf,
  type Address,
  type FormCell,
  type Identity,
} from "./form/walk.ts";

// the report
export { addressForms, parseAddress, type ParsedAddress } from "./report/address.ts";
export { blank } from "./report/blank.ts";
export { cellAt, formOf, narrative, textAt, valueAt, withValue } from "./report/cells.ts";
export { applyPatch, edit, invert, nil, type Change, type Patch } from "./report/edit.ts";
export { totals, type Total } from "./report/edit-totals.ts";
export { explain, type Explanation } from "./report/explain.ts";
export { canonicalText } from "./report/hash.ts";
export { readJson, type JsonRead } from "./report/json.ts";
export { migrate, type Loss, type Migrated } from "./report/migrate.ts";
export {
  levels,
  organKinds,
  schemaOf,
  type Cell,
  type Count,
  type Level,
  type Money,
  type MorePart,
  type Organ,
  type OrganKind,
  type Report,
  type ReportOf,
  type Scope,
} from "./report/report.ts";
export { schemaJson, type JsonSchema } from "./report/schema-json.ts";
export type { SeenDocument, SeenSection, SeenTable } from "./report/seen.ts";

// checking
export { catalogue, type CatalogueEntry } from "./rules/catalogue.ts";
export { check, recheck } from "./rules/check.ts";
export { rulesReading } from "./rules/reading.ts";
export { inferOrgan, type OrganGuess } from "./rules/organ.ts";
export { renderBasis, renderFinding } from "./rules/render.ts";
export { severities, type Context, type Finding, type RosterEntry, type Rule, type Severity } from "./rules/rule.ts";

// many reports
export { aggregate, parts, rollupJson, type Aggregated, type Coverage, type Rollup } from "./aggregate/aggregate.ts";
export { compare, type Comparison } from "./aggregate/compare.ts";
export { sumRefusals } from "./aggregate/members.ts";
export { reconcile, type Reconciled } from "./aggregate/reconcile.ts";

// documents
export type { Doc, DocBlock, DocCell, Problem, ProblemCode, ReadRefusal, RefusalCode, Where } from "./doc/doc.ts";
export { problemCodes, refusalCodes } from "./doc/doc.ts";
export { layout } from "./doc/layout.ts";
export { problemTexts, refusalTexts, renderProblem, renderRefusal } from "./doc/messages.ts";
export { place, type Placed, type PlaceOptions } from "./doc/place.ts";

// text, rendered last
export { fill, type Lang, type Params, type Text } from "./text/text.ts";
