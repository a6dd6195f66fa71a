import type { Archive } from "../../files/unzip.ts";

/** A sheet of a workbook: its place among all, where its cells lie, and whether people see it. */
export type Worksheet = { index: number; name: string; path: string; hidden: boolean };

const element = (name: string) => new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, "g");

/** The sheets of a workbook in order. */
export function worksheetsOf(archive: Archive): Worksheet[] {
  const [root] = relationships(archive, "", "officeDocument").values();
  const workbook = root ?? "xl/workbook.xml";
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const paths = relationships(archive, folder, "worksheet", workbook.slice(folder.length));
  const tags = [...textOf(archive, workbook).matchAll(element("sheet"))];
  // As the library counts: sheets without a name or an id are none.
  const all = tags
    .map(([, tag = ""]) => ({
      ...{ name: attribute(tag, "name"), path: paths.get(attribute(tag, "\\w+:id")) ?? "" },
      hidden: /hidden/i.test(attribute(tag, "state")),
    }))
    .filter(({ name }) => name !== "");
  return all.map((sheet, index) => ({ ...sheet, index })).filter(({ path }) => archive.names.includes(path));
}

/** The targets of a part's relationships of a type, by their id. */
function relationships(archive: Archive, folder: string, type: string, part = ""): Map<string, string> {
  const text = textOf(archive, `${folder}_rels/${part}.rels`);
  const found = [...text.matchAll(element("Relationship"))].map(([, tag = ""]) => tag);
  return new Map(
    found
      .filter((tag) => attribute(tag, "Type").endsWith(`/${type}`))
      .map((tag) => [attribute(tag, "Id"), resolved(folder, attribute(tag, "Target"))]),
  );
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function textOf(archive: Archive, path: string): string {
  const bytes = archive.read(path);
  return bytes ? new TextDecoder().decode(bytes) : "";
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (match?.[1] ?? match?.[2] ?? "")
    .replace(/&#(\d{1,7});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
