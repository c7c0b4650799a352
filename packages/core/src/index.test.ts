// The public names, by hand: a name that comes or goes is a decision about everybody's code.
import { expect, test } from "vitest";
import * as doc from "./doc/doc.ts";
import * as core from "./index.ts";

const names =
  "addressForms aggregate applyPatch blank canonicalText catalogue cellAt cellsOf check compare directions " +
  "edit editionFor editions explain fill form2019 form2021 formOf groupsAbove idOf identitiesOf inferOrgan " +
  "invert layout levels migrate move narrative nil organKinds parseAddress parts place printedPath " +
  "problemCodes problemTexts readJson recheck reconcile refusalCodes refusalTexts renderBasis renderFinding " +
  "renderProblem renderRefusal rollupJson rowsOf rulesReading schemaJson schemaOf severities sumRefusals tablesOf textAt " +
  "textSectionsOf textsOf totals valueAt withValue";

test("these names are public, and no others", () => {
  expect(Object.keys(core).toSorted()).toEqual(names.split(" "));
});

test("a format sees the document and its codes, and no row of any form", () => {
  expect(Object.keys(doc).toSorted()).toEqual(["problemCodes", "refusalCodes"]);
});

test("every name has something behind it", () => {
  for (const [name, value] of Object.entries(core)) expect([name, value]).not.toEqual([name, undefined]);
});
