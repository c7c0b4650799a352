// The limits of every reader, by name. What is over a hard one is refused `too-large`;
// what is over a soft one is cut and reported as one problem `bounded`.
import type { Problem, ReadRefusal, Where } from "@gongkai/core/doc";

const MB = 1024 * 1024;

/** Nothing is allocated on a size that a file claims: these count what really came out. */
export const limits = {
  /** A file, hard; a caller may set a lower one (uploads: `uploadBytes`). */
  fileBytes: 50 * MB,
  uploadBytes: 20 * MB,

  // an archive, hard
  unpackedBytes: 200 * MB,
  partBytes: 64 * MB,
  /** Unpacked over packed, of one part; small parts are exempt, since blanks pack well. */
  ratio: 200,
  ratioExemptBytes: 8 * MB,
  parts: 2_000,

  // XML, hard
  xmlDepth: 256,
  xmlAttributes: 64,
  xmlTextBytes: 5 * MB,

  // HTML, hard
  htmlDepth: 512,
  htmlNodes: 500_000,

  // text and Markdown, hard: a published report is below a hundredth of both
  textCharacters: 5_000_000,
  lineCharacters: 2_000_000,

  // any document, soft
  blocks: 100_000,
  tableRows: 500,
  tableColumns: 64,
  /** Places of all tables of a document together. */
  gridPlaces: 200_000,
  cellCharacters: 20_000,
  /** One paragraph or heading; a section of a report may hold no more either. */
  narrativeCharacters: 100_000,
} as const;

export type Limit = keyof typeof limits;

/** The refusal of a file that is over a hard limit. */
export function tooLarge(limit: Limit): { readonly refusal: ReadRefusal } {
  return { refusal: { code: "too-large", params: { limit, value: limits[limit] } } };
}

/** Collects what was cut at a soft limit: one problem a limit, at the first place, however often it happens. */
export class Bounds {
  readonly #met = new Map<Limit, Problem>();

  meet(limit: Limit, where?: Where): void {
    if (this.#met.has(limit)) return;
    const params = { limit, value: limits[limit] };
    this.#met.set(limit, {
      code: "bounded",
      at: [],
      seen: `${limit} ${limits[limit]}`,
      params,
      ...(where && { where }),
    });
  }

  /** The text, or its start where it is over the limit. */
  cut(text: string, limit: Limit, where?: Where): string {
    const most = limits[limit];
    if (text.length <= most) return text;
    this.meet(limit, where);
    const half = text.charCodeAt(most - 1);
    // a pair of surrogates is never parted
    return text.slice(0, half >= 0xd800 && half < 0xdc00 ? most - 1 : most);
  }

  get problems(): readonly Problem[] {
    return [...this.#met.values()];
  }
}
