// The public names of @gongkai/core, listed by hand; index.test.ts asserts the list.
export { layout } from "./doc/layout.ts";
export { place } from "./doc/place.ts";
export { readJson } from "./report/json.ts";
