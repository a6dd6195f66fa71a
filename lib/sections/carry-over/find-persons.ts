import { isName } from "./name-words.ts";
import { type Finder, type PlacedWord, type Reading, type Span, spansOf } from "./reading.ts";
import { doubleSurnames, rareSurnames, surnames } from "./surnames.ts";

const titles =
  "(?:副?(?:局长|书记|校长|园长|院长|所长|科长|处长|部长|厅长|县长|市长|区长|镇长|省长|主任|主席|会长|组长|馆长|站长|社长|秘书长|调研员)|(?:副|助理)?(?:教授|研究员)|老师|教师|同学|同志|院士|博士|专家|先生|女士|讲师|班主任|教练|导师|代表|委员|书记员)";

const roleBefore = new RegExp(
  `(?:${titles}|邀请|成员|干部|学生|毕业生|考生|学员|党员|中学|学校|小学|幼儿园|高中|学院|大学|中心|[一二三四五六七八九十\\d]中|由|以及)[：:\\s]?$`,
);
const ownTitle = new RegExp(`^${titles}`);

const roleAfter = new RegExp(
  `^[\\s]?(?:${titles}|等[一二三四五六七八九十两\\d]*[名位]?(?:${titles}|同学|先进)|当选|荣获|获[得评全省市国]?|被评|入选|主讲|执教|作(?=[《“专题辅报讲主]))`,
);

// How a word ends that is no name, though it begins like one.
const noNameEnd =
  /[之的了着过率化性制度会课校员部队室科区县镇村街路局委办组团站所馆院系班级年月日生们型式类项式力量标准]$/;

/**
 * Names of persons: a surname with one or two characters beside an office (王晓明局长, 邀请李敏), a word of
 * three characters that the dictionary has as a name or not at all, and names in a row with such ones.
 */
export const findPersons: Finder = (reading) => {
  const { text, words } = reading;
  const found = words.flatMap((word) => namesAt(reading, word.start));
  const sure = found.filter((span) => isSure(reading, span) || hasRole(text, span));
  const named = new Set(sure.map(({ start, end }) => text.slice(start, end)));
  const begins = new Set(sure.map(({ start }) => start));
  const ends = new Set(sure.map(({ end }) => end));
  const inRow = found.filter(
    ({ start, end }) =>
      (/[、和]/.test(text[start - 1] ?? "") && ends.has(start - 1)) ||
      (/[、和]/.test(text[end] ?? "") && begins.has(end + 1)),
  );
  const called = words.flatMap((word) => calledByTitle(reading, word.start));
  return [
    ...sure,
    ...called,
    ...inRow,
    ...[...named].flatMap((name) => spansOf(text, new RegExp(name, "g"))),
  ];
};

/** What a name that begins here might be, by the lengths that names have. */
function namesAt({ text, startsAt, endsAt, words }: Reading, start: number): Span[] {
  const surname = doubleSurnames.includes(text.slice(start, start + 2)) ? 2 : 1;
  const first = text.slice(start, start + surname);
  if (surname === 1 && !surnames.has(first) && !rareSurnames.has(first)) return [];
  return [surname + 2, surname + 1].flatMap((length) => {
    const end = start + length;
    const name = text.slice(start, end);
    if (name.length < length || !/^\p{Script=Han}+$/u.test(name) || noNameEnd.test(name)) return [];
    const word = words[startsAt.get(start)!]!;
    if (word.end > end) return isGlued(word, end) && surnames.has(first) ? [{ start, end }] : [];
    if (!endsAt.has(end) || !isName({ ...word, word: name, tag: "nr" })) return [];
    return isNameTag(word, end, surnames.has(first)) ? [{ start, end }] : [];
  });
}

/** The dictionary has other words that begin with a surname: 党务, 文艺, 向榜样. */
function isNameTag({ word, tag, end: wordEnd }: PlacedWord, end: number, isCommon: boolean): boolean {
  return /^(?:nr|x)/.test(tag) || (wordEnd < end && (word.length === 2 || (word.length === 1 && isCommon)));
}

/** An unknown word can be a name with the verb after it: 马晓东作. */
function isGlued({ word, tag, end: wordEnd }: PlacedWord, end: number): boolean {
  return (
    tag === "x" && wordEnd === end + 1 && word.length === 4 && /[作任在等为被获主与代发表并]$/.test(word)
  );
}

/** 李老师, 王校长. */
function calledByTitle({ text, words, startsAt }: Reading, start: number): Span[] {
  const word = words[startsAt.get(start)!]!;
  const title = surnames.has(text[start]!) ? ownTitle.exec(text.slice(start + 1, start + 6))?.[0] : undefined;
  if (!title || (word.word.length > 1 && word.end < start + 1 + title.length)) return [];
  return [{ start, end: start + 1 + title.length }];
}

/** One word of three characters: the dictionary has it as a name, or has not got it. Or two words: 赵/志强. */
function isSure({ text, words, startsAt }: Reading, { start, end }: Span): boolean {
  const index = startsAt.get(start)!;
  const word = words[index]!;
  const next = words[index + 1];
  if (isGlued(word, end)) return true;
  if (word.word.length < 3 && next?.end === end) return word.tag === "nr" && /^nr/.test(next.tag);
  return word.end === end && end - start >= 3 && /^(?:nr|x)/.test(word.tag) && surnames.has(text[start]!);
}

function hasRole(text: string, { start, end }: Span): boolean {
  return (
    roleAfter.test(text.slice(end, end + 16)) || roleBefore.test(text.slice(Math.max(0, start - 8), start))
  );
}
