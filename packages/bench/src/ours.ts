// What is bundled and measured as ours: the published packages, minified into one file.
export {
  cellAt,
  cellsOf,
  check,
  form2021,
  identitiesOf,
  layout,
  place,
  readJson,
  tablesOf,
  withValue,
} from "@gongkai/core";
export { formats, readBytes } from "@gongkai/formats";
