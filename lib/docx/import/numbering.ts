import { formatNumber } from "./number-format.ts";
import { child, children, flagOf, wordValue, type XmlElement } from "./parse-xml.ts";

// No number that anybody reads is longer.
const longestText = 100;

type Level = { start: number; format: string; text: string; decimal: boolean };
type List = { abstract: string; levels: Map<number, Level>; starts: Map<number, number> };

/** Counts the automatic numbers of a file, paragraph by paragraph in document order. */
export type Numbering = {
  /** The number that Word shows before the next paragraph of a list; "" for bullets and unknown lists. */
  next(list: { id: string; level: number }): string;
};

/** Reads `word/numbering.xml`. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = readLists(root ?? undefined);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next({ id, level }) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (!list || !own || level < 0 || level > 8) return "";
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      // A list with a start of its own begins again the first time that it is used.
      for (const [at, start] of list.starts) {
        if (begun.has(`${id} ${at}`)) continue;
        begun.add(`${id} ${at}`);
        counts[at] = start - 1;
      }
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      return label(list, own, counts);
    },
  };
}

function label(list: List, own: Level, counts: readonly number[]): string {
  if (formatNumber(own.format, 1) === null) return "";
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    const count = counts[at] ?? level?.start ?? 1;
    return formatNumber(own.decimal ? "decimal" : (level?.format ?? "decimal"), count) ?? "";
  });
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map<string, Map<number, Level>>();
  const elements = children(root, "w:abstractNum");
  for (const element of elements) {
    // The levels of a list style stand in another definition, which names the same style.
    const style = wordValue(element, "w:numStyleLink");
    const source = style ? elements.find((each) => wordValue(each, "w:styleLink") === style) : undefined;
    abstracts.set(element.attributes["w:abstractNumId"] ?? "", readLevels(source ?? element));
  }
  const lists = new Map<string, List>();
  for (const element of children(root, "w:num")) {
    const abstract = wordValue(element, "w:abstractNumId") ?? "";
    const levels = new Map(abstracts.get(abstract));
    const starts = new Map<number, number>();
    for (const override of children(element, "w:lvlOverride")) {
      for (const [at, level] of readLevels(override)) levels.set(at, level);
      const start = wordValue(override, "w:startOverride");
      if (start !== undefined) starts.set(Number(override.attributes["w:ilvl"] ?? 0), Number(start));
    }
    lists.set(element.attributes["w:numId"] ?? "", { abstract, levels, starts });
  }
  return lists;
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of children(element, "w:lvl")) {
    levels.set(Number(level.attributes["w:ilvl"] ?? 0), {
      start: Number(wordValue(level, "w:start") ?? 1),
      format: formatName(level),
      text: (wordValue(level, "w:lvlText") ?? "").slice(0, longestText),
      decimal: flagOf(level, "w:isLgl") ?? false,
    });
  }
  return levels;
}

/** Newer formats stand in an alternative beside a plain one. */
function formatName(level: XmlElement): string {
  const plain = wordValue(level, "w:numFmt");
  if (plain) return plain;
  const choice = child(child(level, "mc:AlternateContent"), "mc:Fallback");
  return wordValue(choice, "w:numFmt") ?? "decimal";
}
