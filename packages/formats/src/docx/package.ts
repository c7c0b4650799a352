// The parts of a Word package and how they are found: by relationship, never by a fixed name alone.
import type { Archive } from "../zip/archive.ts";
import { damaged } from "../zip/unreadable.ts";
import { parseXml, type XmlHandler } from "../xml/xml.ts";

/** Namespaces of both kinds of Office XML under the prefixes that Word gives them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
]);

/** The relationship by which a package of ours carries the report it was made from. */
export const dataRelationship = "urn:gongkai:report";

/** Targets of one part's relationships by the last word of their type; external ones are never followed. */
type Targets = ReadonlyMap<string, string>;

export interface WordPackage {
  readonly main: string;
  /** Tells a part to a handler; false if the package has no such part. */
  readonly parse: (part: string, handler: XmlHandler) => boolean;
  /** The part that the main one refers to by this kind of relationship. */
  readonly related: (kind: string) => string | undefined;
  /** The same for the package as a whole. */
  readonly attached: (kind: string) => string | undefined;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** A relationship's target as a name in the archive. */
const resolve = (target: string, folder: string): string => {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
};

const kindOf = (type: string): string => (type === dataRelationship ? type : type.slice(type.lastIndexOf("/") + 1));

const mainType =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled\w*\.main\+xml$/;

/** Opens the Word package that an archive holds. */
export const wordPackage = (archive: Archive): WordPackage => {
  const parse: WordPackage["parse"] = (part, handler) => {
    const bytes = archive.read(part);
    if (bytes) parseXml(bytes, { ...handler, prefixes });
    return bytes !== undefined;
  };

  const targetsOf = (part: string): Targets => {
    const folder = folderOf(part);
    const targets = new Map<string, string>();
    parse(`${folder}_rels/${part.slice(folder.length)}.rels`, {
      open(name, attributes) {
        if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
        const [type, target] = [attributes.get("Type"), attributes.get("Target")];
        if (type === undefined || target === undefined) return;
        const kind = kindOf(type);
        if (!targets.has(kind)) targets.set(kind, resolve(target, folder));
      },
    });
    return targets;
  };

  /** For packages whose relationships are lost: the part that is declared to be a document. */
  const declared = (): string | undefined => {
    let found: string | undefined;
    parse("[Content_Types].xml", {
      open(name, attributes) {
        const [part, type] = [attributes.get("PartName"), attributes.get("ContentType")];
        if (name === "Override" && part !== undefined && type !== undefined && mainType.test(type))
          found ??= resolve(part, "");
      },
    });
    return found;
  };

  const root = targetsOf("");
  const candidates = [root.get("officeDocument"), declared, "word/document.xml"];
  const main = candidates
    .map((name) => (typeof name === "function" ? name() : name))
    .find((name) => name && archive.has(name));
  if (!main) throw damaged("no-main-part");
  let targets: Targets | undefined;
  return {
    main,
    parse,
    related(kind) {
      targets ??= targetsOf(main);
      return targets.get(kind);
    },
    attached: (kind) => root.get(kind),
  };
};
