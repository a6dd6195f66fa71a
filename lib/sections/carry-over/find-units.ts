import { isName, isPlaceholder } from "./name-words.ts";
import { type Finder, type PlacedWord, type Reading, type Span, spansOf } from "./reading.ts";

const schools =
  "(?<!特色|示范|先进|优质|星级|薄弱)学校|党校|(?:中学|(?<!中)小学|大学|高中|初中)(?![生段组阶科课])|幼儿园|学院|职高|职中|实小|实幼|师院";
const offices = [
  "(?<![格布结大全时当开僵破])局(?![面势限部])",
  "厅(?![堂])",
  "(?:纪|监|省|市|县|区|镇|乡|团|党|工|教|政法|编|关工|少工|教工|党工|发改|卫健)委(?![员托派])",
  "(?:文明|双减|创建|督导|招生|招考|体卫|外事|宣传|县委|市委|区委)办(?![公法学理事])",
  "(?:宣传|组织|统战|武装)部(?![门署])",
  "人民政府|政府|办事处|人大|政协|妇联|总工会|法院|检察院",
];
const others =
  "公司|集团|医院|中心(?![组城任])|研究院|研究所|研究会|教研室|工作室|出版社|报社|日报社?|晚报社?|教育报|电视台|广播电台|图书馆|博物馆|纪念馆|基金会|协会|学会|联合会|派出所|支队";

const kindOfUnit = new RegExp(`${schools}|${offices.join("|")}|${others}`, "g");

const numbered = [
  /(?<![\d.第一二三四五六七八九十百其])(?:\d{1,3}|[一二三四五六七八九十]{1,2})中(?![心国央间期旬等学小层餐午外西东药医式文华有取选求挑])/g,
  /(?<![\d.第一二三四五六七八九十百])[一二三四五六七八九]小(?=[，。、；：和与及等（(]|教师|学生|校长|$)/g,
];

/** What may stand between the name and the kind of a unit. */
const between = new Set(
  (
    "实验 中心 职业 技术 师范 外国语 高级 初级 附属 附 附中 附小 教育 教体 体育 艺术 特殊 特殊教育 人民 卫生 健康 文化 旅游 财政 " +
    "国家 行政 民族 双语 机关 开发区 新区 城区 职教 科技 信息 教师 发展 进修 培训 中等 专业 融媒体 新闻 日报 教育局 装备 考试 " +
    "省 市 县 区 镇 乡 村 街道 社区 中 小 东 西 南 北 中心校 城镇 工程 科学 研究 青少年 少年宫 活动 希望 名师 中共 直属 公安 小学 中学 大学 教育集团"
  ).split(" "),
);

const generic = /^(?:办公室|.{1,5}[科股室处组])$/;

// Before 中学 and 小学 a common noun is a name too, unless it says of what sort the school is.
const sorts = new Set(
  (
    "农村 城区 城市 乡镇 乡村 全市 全县 全区 全省 民办 公办 公立 私立 普通 重点 薄弱 示范 优质 普惠 完全 寄宿制 直属 试点 基层 特色 " +
    "部分 所有 有关 相关 山区 偏远 片区 我市 我县 我区 我省 本市 各类 各级 规模 小型 学生 教师 家长 校长 学科 义务教育 学校 分管 年级 省级 市级 县级"
  ).split(" "),
);

/** Names of units: known ones, and whatever ends as a school, an office or the like after a name. */
export const findUnits: Finder = (reading) => {
  const { text, known } = reading;
  const found = [
    ...known.units.filter((name) => name.length > 1 && !generic.test(name)).flatMap(placesOf(text)),
    ...spansOf(text, kindOfUnit).flatMap((kind) => nameBefore(reading, kind)),
    ...numbered.flatMap((pattern) => spansOf(text, pattern).map((span) => withPlace(reading, span))),
  ];
  return found.filter(({ start, end }) => !known.own?.includes(text.slice(start, end)));
};

function placesOf(text: string) {
  return (name: string): Span[] => {
    const found: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length });
    }
    return found;
  };
}

/** 一中 with the place before it: 临江县一中. */
function withPlace({ words, endsAt }: Reading, span: Span): Span {
  let { start } = span;
  for (
    let index = endsAt.get(start);
    index !== undefined && span.end - start < 20;
    index = endsAt.get(start)
  ) {
    const word = words[index]!;
    if (!/^[省市县区镇]$/.test(word.word) && !(word.tag === "ns" && isName(word))) break;
    start = word.start;
  }
  return { start, end: span.end };
}

/** The whole name of a unit of which the kind is known, none if no name stands before it. */
function nameBefore({ words, text, startsAt, endsAt }: Reading, kind: Span): Span[] {
  let index = wordAt(startsAt, kind.start);
  const first = words[index]!;
  if (first.start < kind.start && first.end < kind.end) return [];
  const isWhole = first.start < kind.start && isProperWord(first, kind);
  let start = isWhole ? first.start : null;
  const isSchool = /^(?:中学|小学|高中|幼儿园)/.test(text.slice(kind.start, kind.end));
  if (/^实[小幼]/.test(text.slice(kind.start))) start = kind.start;
  else if (isSchool && /实验$/.test(text.slice(0, kind.start))) start = kind.start - 2;
  for (index -= 1; index >= 0 && kind.start - words[index]!.start <= 20; index -= 1) {
    const word = words[index]!;
    if (isUnitName(word, isSchool)) start = word.start;
    else if (word.end === start && /^(?:[省市县区镇]|新区|开发区|城区)$/.test(word.word)) start = word.start;
    else if (!between.has(word.word)) break;
  }
  return start === null || !(endsAt.has(kind.end) || startsAt.has(kind.start) || isWhole)
    ? []
    : [{ start, end: kind.end }];
}

/** Index of the word in which a place lies. */
function wordAt(startsAt: Reading["startsAt"], place: number): number {
  let at = place;
  while (!startsAt.has(at)) at -= 1;
  return startsAt.get(at)!;
}

/** 清华大学 is one word, 云河实验学校 an unknown one; 实验学校 is no name. */
function isProperWord(word: PlacedWord, kind: Span): boolean {
  if (word.tag === "nt") return isInstitution(word);
  return isName({ ...word, word: word.word.slice(0, kind.start - word.start) });
}

function isInstitution({ word, tag }: PlacedWord): boolean {
  return tag === "nt" && word.length > 3 && /(?:大学|学院|医院|公司)$/.test(word);
}

function isUnitName(word: PlacedWord, isSchool: boolean): boolean {
  if (between.has(word.word)) return false;
  if (isPlaceholder(word.word) || isInstitution(word) || isName(word)) return true;
  if (/^第?(?:\d{1,3}|[一二三四五六七八九十]+)$/.test(word.word)) return isSchool && word.tag === "m";
  return isSchool && /^(?:n|a|vn)$/.test(word.tag) && word.word.length === 2 && !sorts.has(word.word);
}
