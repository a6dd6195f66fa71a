import { isName, isPlaceholder } from "./name-words.ts";
import { placeNames } from "./place-names.ts";
import { type Finder, type PlacedWord, type Reading, type Span, spansOf } from "./reading.ts";

const ending = /(?:自治区|自治州|自治县|开发区|新区|街道|社区|[省市州县区旗镇乡村])$/;

const endingWord = /^(?:自治[区州县]|开发区|新区|街道|社区|[省市州县区旗镇乡村])$/;

const generic =
  /(?:[城山校园学片辖灾社特战军库林牧矿郊湖景厂小]区|[乡农]村|(?<![^各全新小大])(?:[城集乡村]镇|城市|都市)|下乡|[全各本我该两外跨出进入到每几][省市州县区旗镇乡村])$/;

const named = new RegExp(
  `(?:${placeNames.join("|")})(?:自治区|自治州|省|市|州)?(?![ ]*(?:精神|会议|时间|花园|路))`,
  "g",
);

/**
 * Names of places: provinces and cities, whatever ends in 县, 区, 镇, 村, 街道 after a name, and XX市;
 * not the place of the text's own unit. Names that touch are one: 江苏无锡, 青山镇石桥村.
 */
export const findPlaces: Finder = (reading) => {
  const found = [...spansOf(reading.text, named).filter(atWords(reading)), ...namesWithEnding(reading)];
  return joined(joined(found).map(withParts(reading.text))).filter(
    ({ start, end }) => !reading.known.own?.includes(reading.text.slice(start, end)),
  );
};

/** 河南 in 山河南北 is none: a name begins and ends where a word does. */
function atWords({ startsAt, endsAt }: Reading) {
  return ({ start, end }: Span) => startsAt.has(start) && endsAt.has(end);
}

function namesWithEnding({ words }: Reading): Span[] {
  return words.flatMap((word, index): Span[] => {
    const before = words[index - 1];
    if (isPlaceholder(word.word)) return [placeholder(word, words[index + 1])];
    if (endingWord.test(word.word) && before && isPart(before)) {
      return generic.test(before.word + word.word) ? [] : [{ start: before.start, end: word.end }];
    }
    const whole = word.word.length > 2 && isName(word) && ending.test(word.word) && !generic.test(word.word);
    return whole ? [{ start: word.start, end: word.end }] : [];
  });
}

const parts: readonly [after: RegExp, part: RegExp][] = [
  [/[省市州县区]$/, /^[^各全辖校园城农乡集灾山社片等的和有\P{Script=Han}]{2,3}?(?:[县镇乡]|街道)(?!村)/u],
  [/(?:[镇乡]|街道)$/, /^[^各全乡等的和有\P{Script=Han}]{2,3}?(?:村|社区)/u],
];

/** 临江县 with what follows it: 临江县青山镇石桥村. */
function withParts(text: string) {
  return ({ start, end }: Span): Span => {
    let to = end;
    for (const [after, part] of parts) {
      if (after.test(text.slice(start, to))) to += part.exec(text.slice(to, to + 6))?.[0].length ?? 0;
    }
    return { start, end: to };
  };
}

function placeholder(word: PlacedWord, after: PlacedWord | undefined): Span {
  const follows = after && endingWord.test(after.word);
  return { start: word.start, end: follows ? after.end : word.end };
}

function isPart(word: PlacedWord | undefined): boolean {
  return word !== undefined && !endingWord.test(word.word) && isName(word);
}

function joined(spans: Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.sort((one, other) => one.start - other.start || other.end - one.end)) {
    const before = found.at(-1);
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end);
    else found.push({ ...span });
  }
  return found;
}
