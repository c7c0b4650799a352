// How a report is printed: GB/T 9704-2012. Fonts are named, not embedded; each has a stand-in that comes with Windows.
import { headStyles } from "./styles.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const wordNamespace = w;

/** Lengths of Word: a twentieth of a point. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

const page = { width: mm(210), height: mm(297), top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) } as const;
export const textWidth = page.width - page.left - page.right;

/** Tables as wide as this are set smaller. */
export const wideColumns = 8;
const cellSizes = { usual: 24, wide: 18 } as const;

const fonts = (eastAsia: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman" w:hint="eastAsia"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const fixed = (points: number): string => `w:line="${points * 20}" w:lineRule="exact"`;
const twoCharacters = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly based?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const paragraphStyle = ({ id, name, based, paragraph = "", run = "" }: Style): string =>
  `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>` +
  `${based === undefined ? "" : `<w:basedOn w:val="${based}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** 一、 in 黑体, （一） in 楷体, all below in the type of the text. */
const headingFonts = ["黑体", "楷体_GB2312"];

const headings = Array.from({ length: 9 }, (_, at): Style => {
  const font = headingFonts[at];
  return {
    id: `Heading${at + 1}`,
    name: `heading ${at + 1}`,
    based: "Normal",
    paragraph: `<w:keepNext/><w:outlineLvl w:val="${at}"/>`,
    ...(font !== undefined && { run: fonts(font) }),
  };
});

/** The style of a cell, by what it is head of and by the size of its table. */
export const cellStyle = (head: string, wide: boolean): string =>
  `Cell${head === "none" ? "" : head}${wide ? "small" : ""}`;

const cells = [...headStyles].flatMap(([name, head]): Style[] => {
  const paragraph = `<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${head === "row" ? "left" : "center"}"/>`;
  const id = cellStyle(head, false);
  return [
    { id, name, based: "Normal", paragraph, run: fonts("宋体") + size(cellSizes.usual) },
    { id: cellStyle(head, true), name: `${name} small`, based: id, run: size(cellSizes.wide) },
  ];
});

const styles: readonly Style[] = [
  {
    id: "Normal",
    name: "Normal",
    paragraph: `<w:spacing ${fixed(29)}/>${twoCharacters}<w:jc w:val="both"/>`,
    run: fonts("仿宋_GB2312") + size(32),
  },
  {
    id: "Title",
    name: "Title",
    based: "Normal",
    paragraph: `<w:keepNext/><w:spacing w:after="580" ${fixed(35)}/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    run: fonts("方正小标宋简体") + size(44),
  },
  ...headings,
  {
    id: "Caption",
    name: "caption",
    based: "Normal",
    paragraph: '<w:keepNext/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
    run: size(28),
  },
  { id: "Gap", name: "gongkai gap", based: "Normal", paragraph: `<w:spacing ${fixed(12)}/>`, run: size(20) },
  {
    id: "Footer",
    name: "footer",
    based: "Normal",
    paragraph: '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/>',
    run: fonts("宋体") + size(28),
  },
  ...cells,
];

const border = (edge: string): string => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
export const tableBorders = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("")}</w:tblBorders>`;

const footer = (align: "left" | "right"): string =>
  `${xmlHead}<w:ftr ${w}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${align}Chars="100" w:${align}="280"/><w:jc w:val="${align}"/></w:pPr>` +
  '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>' +
  '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>';

const font = (name: string, standIn: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="86"/></w:font>`;

/** The parts that are the same in every document, by the last word of their relationship's type. */
export const houseParts: readonly (readonly [name: string, kind: string, type: string, xml: string])[] = [
  [
    "styles",
    "styles",
    "styles",
    `${xmlHead}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${styles.map(paragraphStyle).join("")}</w:styles>`,
  ],
  [
    "settings",
    "settings",
    "settings",
    `${xmlHead}<w:settings ${w}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>` +
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
  ],
  [
    "fontTable",
    "fontTable",
    "fontTable",
    `${xmlHead}<w:fonts ${w}>${font("方正小标宋简体", "宋体")}${font("仿宋_GB2312", "仿宋")}${font("楷体_GB2312", "楷体")}</w:fonts>`,
  ],
  ["footer1", "footer", "footer", footer("right")],
  ["footer2", "footer", "footer", footer("left")],
];

/** The page: A4, the type area of 156 × 225 mm, odd numbers on the right and even ones on the left. */
export const section =
  `<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="footer2"/>` +
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" ` +
  `w:left="${page.left}" w:header="${mm(15)}" w:footer="${mm(23)}" w:gutter="0"/></w:sectPr>`;
