// Bytes of a web page to a document.
import type { DocRead } from "@gongkai/core/doc";
import { decodeHtml } from "../decode.ts";
import { contentOf } from "./content.ts";
import { walk } from "./walk.ts";

export function readHtml(bytes: Uint8Array): DocRead {
  const decoded = decodeHtml(bytes);
  if ("refusal" in decoded) return decoded;
  const page = walk(decoded.text);
  if ("refusal" in page) return page;
  const title = page.articleTitle === "" ? page.title : page.articleTitle;
  return {
    doc: {
      meta: title === "" ? {} : { title },
      blocks: contentOf(page),
      ...(page.data !== undefined && { data: page.data }),
    },
    problems: [...decoded.problems, ...page.problems],
  };
}
