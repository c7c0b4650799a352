// The head rows of a table from a tree of labels: a label spans the leaves below it, a leaf reaches down to the data.
import type { DocCell } from "./doc.ts";

/** The labels from the outermost group to the leaf itself. */
export type LabelPath = readonly { readonly key: string; readonly text: string }[];

const sameAbove = (a: LabelPath | undefined, b: LabelPath | undefined, depth: number): boolean => {
  for (let i = 0; i <= depth; i += 1) if (a?.[i]?.key !== b?.[i]?.key || a?.[i] === undefined) return false;
  return true;
};

/** One row of cells for each level of the deepest path. */
export const headRows = (leaves: readonly LabelPath[]): readonly (readonly DocCell[])[] => {
  const depth = Math.max(...leaves.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: DocCell[] = [];
    for (let at = 0; at < leaves.length; at += 1) {
      const path = leaves[at];
      const label = path?.[level];
      if (path === undefined || label === undefined || (at > 0 && sameAbove(leaves[at - 1], path, level))) continue;
      let columns = 1;
      while (sameAbove(leaves[at + columns], path, level)) columns += 1;
      const rows = level === path.length - 1 ? depth - level : 1;
      cells.push({ text: label.text, head: "column", ...spanOf(rows, columns) });
    }
    return cells;
  });
};

export const spanOf = (rows: number, columns: number): Pick<DocCell, "span"> =>
  rows === 1 && columns === 1 ? {} : { span: { ...(rows > 1 ? { rows } : {}), ...(columns > 1 ? { columns } : {}) } };
