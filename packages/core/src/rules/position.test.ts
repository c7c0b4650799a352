import { expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, textsOf } from "../form/walk.ts";
import { positionOf } from "./position.ts";

test.each([form2021, form2019].map((form) => [form.edition, form] as const))(
  "positions count up with the page, edition %s",
  (_, form) => {
    const of = (...ids: readonly string[]) => ids.map((id) => positionOf(form, id.split("/")));
    const ascending = (numbers: readonly number[]) => expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    ascending(cellsOf(form).map(({ address }) => positionOf(form, address)));
    ascending(textsOf(form).map((address) => positionOf(form, address)));
    const page = of(
      "title",
      "preamble",
      "overview",
      "overview/general",
      "overview/oversight",
      "overview/more/0/text",
      "overview/more/1/text",
      "overview/more/10/text",
      "disclosure",
      "disclosure/rules",
      "requests",
      "requests/*/naturalPerson",
      "requests/*/total",
      "requests/newReceived",
      "requests/newReceived/naturalPerson",
      "requests/newReceived/total",
      "requests/carriedIn",
      "otherMatters/text",
      "otherMatters/processingFee",
      "nowhere",
    );
    expect(new Set(page).size).toBe(page.length);
    ascending(page);
  },
);

test("what names no place comes last", () => {
  expect(positionOf(form2021, undefined)).toBe(positionOf(form2021, ["nowhere"]));
});
