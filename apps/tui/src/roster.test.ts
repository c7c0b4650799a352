import { expect, test } from "vitest";
import { roster } from "./roster.ts";
import { folderOf, hostOf } from "./test-host.ts";

const read = async (text: string, name = "roster.csv") => roster(folderOf({ [name]: text })(name), hostOf());

const whole = [
  {
    name: "甲局",
    creditCode: "11330000MB1234567X",
    regionCode: "330100",
    due: "2025-01-31",
    vertical: true,
  },
  { name: "乙局" },
];

test.each([
  ["名称,统一社会信用代码,区划代码,截止日期,垂直管理"],
  ["单位名称,统一社会信用代码,行政区划代码,报送期限,垂直"],
  ["name,creditCode,regionCode,due,vertical"],
  ["Name,CreditCode,RegionCode,Due,Vertical"],
  ["\ufeffname,creditcode,regioncode,due,vertical"],
])("a table headed %s", async (head) => {
  expect(await read(`${head}\n甲局,11330000MB1234567X,330100,2025-01-31,是\n乙局,,,,否\n`)).toEqual(whole);
});

test.each(["是", "true", "TRUE", "1", "yes"])("vertical: %s", async (yes) => {
  expect(await read(`名称,垂直管理\n甲局,${yes}\n`)).toEqual([{ name: "甲局", vertical: true }]);
});

test.each(["", "否", "false", "0"])("not vertical: %s", async (no) => {
  expect(await read(`名称,垂直管理\n甲局,${no}\n`)).toEqual([{ name: "甲局" }]);
});

test.each(["2025/1/31", "2025年1月31日", "2025.01.31", "2025-1-31", "2025/1/31 0:00"])("due: %s", async (due) => {
  expect(await read(`名称,截止日期\n甲局,${due}\n`)).toEqual([{ name: "甲局", due: "2025-01-31" }]);
});

test.each(["一月底", "2025-02-30", "20250131"])("what is no date is said, not passed over: %s", async (due) => {
  const refusal = { reason: "roster-due", params: { name: "甲局", due } };
  await expect(read(`名称,截止日期\n甲局,${due}\n`)).rejects.toMatchObject(refusal);
  await expect(read(JSON.stringify([{ name: "甲局", due }]), "roster.json")).rejects.toMatchObject(refusal);
});

test("a list of names, with or without a head; a JSON list", async () => {
  expect(await read("甲局\n乙局\n")).toEqual([{ name: "甲局" }, { name: "乙局" }]);
  expect(await read("名称\n甲局\n乙局\n")).toEqual([{ name: "甲局" }, { name: "乙局" }]);
  expect(await read(JSON.stringify(whole), "roster.json")).toEqual(whole);
});
