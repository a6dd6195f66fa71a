/** A mark without its other half, with the words that show it; `mark` is the first of them. */
export type Unpaired = {
  from: number;
  to: number;
  reason: "unclosed" | "unopened" | "crossed" | "turned";
  values: { mark: string };
};

const openers = "《“‘（(〔【「『〈[";
const closers = "》”’）)〕】」』〉]";
/** Brackets of either width close each other. */
const alike: Record<string, string> = { ")": "）" };
/** 1） and a) in a list have no opening mark. */
const listed = /(?:^|[。；，、：:;,\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/;
/** An apostrophe is no quotation mark. */
const apostrophe = /[A-Za-z]$/;
/** Two marks belong to each other only when they are no further apart. */
const near = 30;
const deepest = 20;

type Open = { mark: string; at: number };

/** Quotation marks and brackets of a text that are not closed, not opened, crossed, or open where they should close. */
export function unpairedIn(text: string): Unpaired[] {
  const open: Open[] = [];
  const found: Unpaired[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (openers.includes(mark)) open.push({ mark, at });
    else if (closers.includes(mark) && !standsAlone(mark, text.slice(Math.max(0, at - 6), at)))
      close(text, at, open, found);
  }
  for (let index = 0; index < open.length; index++) {
    const { mark, at } = open[index]!;
    const next = open[index + 1];
    const isTurned = next?.mark === mark && next.at - at <= near;
    found.push(isTurned ? unpaired(text, at, next.at + 1, "turned") : unclosed(text, at));
    if (isTurned) index += 1;
  }
  const straight = straightQuotes(text);
  if (straight.length % 2 === 1) found.push(unclosed(text, straight.at(-1)!));
  return found.sort((a, b) => a.from - b.from);
}

/** Where " stands, but not as the sign of inches. */
function straightQuotes(text: string): number[] {
  return Array.from(text.matchAll(/(?<!\d)"/g), ({ index }) => index);
}

/** Takes what a closing mark closes from the open ones, and adds what does not pair to the found ones. */
function close(text: string, at: number, open: Open[], found: Unpaired[]): void {
  const mark = text[at]!;
  const own = lastIndexIn(open, (each) => closes(each.mark, mark));
  if (own !== -1) {
    for (const inner of open.splice(own).slice(1)) found.push(unclosed(text, inner.at));
    return;
  }
  const inside = open.at(-1);
  if (inside) {
    const isNear = at - inside.at <= near;
    found.push(
      isNear ? unpaired(text, inside.at, at + 1, "crossed") : unpaired(text, at, at + 1, "unopened"),
    );
    return;
  }
  // Two closing marks: the first one should have opened.
  const before = lastIndexIn(
    found,
    ({ from, reason }) => reason === "unopened" && text[from] === mark && at - from <= near,
  );
  const from = before === -1 ? at : found.splice(before, 1)[0]!.from;
  found.push(unpaired(text, from, at + 1, from < at ? "turned" : "unopened"));
}

function unpaired(text: string, from: number, to: number, reason: Unpaired["reason"]): Unpaired {
  return { from, to, reason, values: { mark: text[from]! } };
}

/** An opening mark with the words after it, up to the next mark. */
function unclosed(text: string, at: number): Unpaired {
  const words = /^.[^，。；：、！？,;:!?《》“”‘’（）()\ufffc]{0,12}/.exec(text.slice(at, at + 14));
  return unpaired(text, at, at + (words?.[0].length ?? 1), "unclosed");
}

/** The index of the last one that fits, or -1; looks no further back than anybody nests marks. */
function lastIndexIn<Each>(all: readonly Each[], fits: (each: Each) => boolean): number {
  for (let at = all.length - 1; at >= Math.max(0, all.length - deepest); at--) if (fits(all[at]!)) return at;
  return -1;
}

function standsAlone(mark: string, before: string): boolean {
  if (mark === "’") return apostrophe.test(before);
  return /[)）]/.test(mark) && listed.test(before);
}

function closes(opener: string, closer: string): boolean {
  const mark = closers[openers.indexOf(opener)]!;
  return (alike[mark] ?? mark) === (alike[closer] ?? closer);
}
