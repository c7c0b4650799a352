// Every rule, in the order in which findings about one place are told.
import { aRoster } from "./a-roster.ts";
import { aSum } from "./a-sum.ts";
import { aVert } from "./a-vert.ts";
import { int } from "./int.ts";
import { money } from "./money.ts";
import type { Rule } from "./rule.ts";
import { s5asp } from "./s-5asp.ts";
import { s6 } from "./s-6.ts";
import { sBlank } from "./s-blank.ts";
import { sBorder } from "./s-border.ts";
import { sEdition } from "./s-edition.ts";
import { sGeneric } from "./s-generic.ts";
import { sGov3 } from "./s-gov3.ts";
import { sLen } from "./s-len.ts";
import { sNocount } from "./s-nocount.ts";
import { sPreamble } from "./s-preamble.ts";
import { sSec5 } from "./s-sec5.ts";
import { sSec6 } from "./s-sec6.ts";
import { sTable } from "./s-table.ts";
import { sTerms } from "./s-terms.ts";
import { sTitle } from "./s-title.ts";
import { sYear } from "./s-year.ts";
import { t2Feeprec } from "./t2-feeprec.ts";
import { t2Rule0 } from "./t2-rule0.ts";
import { t2Valid } from "./t2-valid.ts";
import { t3Bal } from "./t3-bal.ts";
import { t3Col } from "./t3-col.ts";
import { t3Offset } from "./t3-offset.ts";
import { t3Sum } from "./t3-sum.ts";
import { t4Sum } from "./t4-sum.ts";
import { yCarry } from "./y-carry.ts";
import { yJump } from "./y-jump.ts";
import { yRoll } from "./y-roll.ts";

export const rules: readonly Rule[] = [
  t3Bal,
  t3Sum,
  t3Col,
  t3Offset,
  t4Sum,
  int,
  money,
  t2Valid,
  t2Rule0,
  t2Feeprec,
  yCarry,
  yRoll,
  yJump,
  aSum,
  aRoster,
  aVert,
  s6,
  s5asp,
  sGov3,
  sTable,
  sBlank,
  sSec5,
  sSec6,
  sTitle,
  sYear,
  sBorder,
  sLen,
  sEdition,
  sPreamble,
  sNocount,
  sTerms,
  sGeneric,
];
