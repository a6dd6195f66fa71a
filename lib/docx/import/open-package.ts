import { AppError, isAppError } from "../../errors.ts";
import { type Archive, openArchive } from "../../files/unzip.ts";
import { parseXml, type XmlElement } from "./parse-xml.ts";

/** Where a relationship leads: a part of the package, or an address outside. */
export type Relationship = { type: string; target: string; external: boolean };

/** A Word file as parts and the relationships between them (ECMA-376 part 2). */
export type WordPackage = {
  main: string;
  /** The root of an XML part; null when it is missing; `broken` is called when it cannot be read. */
  xml(part: string): XmlElement | null;
  bytes(part: string): Uint8Array | null;
  relationships(part: string): Map<string, Relationship>;
};

/**
 * Opens a Word file.
 * @param broken is told the name of each part, other than the main one, that cannot be read
 * @throws AppError `file.damaged`, `file.bomb`, `file.password`, or `file.not-word` for other archives
 */
export function openPackage(bytes: Uint8Array, broken: (part: string) => void): WordPackage {
  const archive = openArchive(bytes);
  const relationships = (part: string) => readRelationships(archive, part, broken);
  const main = mainPart(archive, relationships(""));
  return {
    main,
    relationships,
    bytes: (part) => readPart(archive, part, broken),
    xml(part) {
      if (part !== main) return readXml(archive, part, broken);
      const data = archive.read(part);
      if (!data) throw new AppError("file.damaged");
      try {
        return parseXml(decodeXml(data));
      } catch {
        throw new AppError("file.damaged");
      }
    },
  };
}

function mainPart(archive: Archive, roots: Map<string, Relationship>): string {
  const office = [...roots.values()].find((each) => each.type.endsWith("/officeDocument"));
  const main = office?.target ?? "word/document.xml";
  if (archive.names.includes(main) && !/^(xl|ppt)\//.test(main)) return main;
  const kinds: [prefix: string, kind: string][] = [
    ["xl/", "Excel"],
    ["ppt/", "PowerPoint"],
    ["content.xml", "OpenDocument"],
    ["", "ZIP"],
  ];
  if (archive.names.some((name) => name.startsWith("word/"))) throw new AppError("file.damaged");
  const kind = kinds.find(([prefix]) => archive.names.some((name) => name.startsWith(prefix)));
  throw new AppError("file.not-word", { kind: kind?.[1] ?? "ZIP" });
}

function readRelationships(
  archive: Archive,
  part: string,
  broken: (part: string) => void,
): Map<string, Relationship> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const root = readXml(archive, `${folder}_rels/${part.slice(slash + 1)}.rels`, broken);
  const found = new Map<string, Relationship>();
  for (const each of root?.children ?? []) {
    if (typeof each === "string" || each.name !== "Relationship") continue;
    const { Id = "", Type = "", Target = "", TargetMode } = each.attributes;
    const external = TargetMode === "External";
    found.set(Id, { type: Type, target: external ? Target : resolvePart(folder, Target), external });
  }
  return found;
}

function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function readXml(archive: Archive, part: string, broken: (part: string) => void): XmlElement | null {
  const data = readPart(archive, part, broken);
  if (!data) return null;
  try {
    return parseXml(decodeXml(data));
  } catch {
    broken(part);
    return null;
  }
}

function readPart(archive: Archive, part: string, broken: (part: string) => void): Uint8Array | null {
  try {
    return archive.read(part);
  } catch (error) {
    if (!isAppError(error) || error.code !== "file.damaged") throw error;
    broken(part);
    return null;
  }
}

function decodeXml(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
