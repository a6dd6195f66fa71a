import { perParagraph } from "../per-paragraph.ts";
import { chineseValue } from "./chinese-value.ts";

/** A number in a text, with its scale (19.9万) and without its measure word. */
export type Numeral = {
  from: number;
  to: number;
  value: number;
  /** How much one more in its last place is worth: 0.1 for 98.7, 1000 for 19.9万. */
  step: number;
  /** Whether the text says that it is only nearly so: 近, 多, 余, 左右 … */
  approximate: boolean;
  /** The measure word behind it (人次, 万元 without its 万, %); empty for one that is not known. */
  measure: string;
  /** Where the measure word ends. */
  end: number;
};

const scales: Record<string, number> = {
  ...{ 千: 1000, 百: 100, 万: 10_000, 亿: 100_000_000, 万亿: 1_000_000_000_000 },
};

const number =
  /(?<![\dA-Za-z.]|\d[,，—–~-]|[A-Za-z]-)(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([多余来]?)(万亿|亿|万|千(?![米克瓦字卡])|百(?!分))?([多余来]?)|([一二两三四五六七八九十百千万亿零]+)([多余]?))/g;

const measures = [
  ...[
    "个百分点",
    "平方米",
    "人次",
    "人天",
    "课时",
    "学时",
    "小时",
    "分钟",
    "公里",
    "美元",
    "元",
    "人",
    "名",
    "位",
  ],
  ...[
    "个",
    "所",
    "家",
    "项",
    "场",
    "次",
    "篇",
    "条",
    "件",
    "份",
    "期",
    "册",
    "本",
    "套",
    "台",
    "间",
    "处",
    "户",
  ],
  ...[
    "%",
    "％",
    "亩",
    "米",
    "吨",
    "支",
    "批",
    "节",
    "门",
    "类",
    "种",
    "届",
    "轮",
    "幅",
    "首",
    "部",
    "张",
    "块",
  ],
  ...[
    "辆",
    "班",
    "起",
    "例",
    "岁",
    "年",
    "月",
    "日",
    "天",
    "周",
    "堂",
    "面",
    "座",
    "枚",
    "组",
    "队",
    "对",
    "双",
  ],
  ...["字", "页", "封", "遍", "趟", "倍", "则", "幢", "栋", "桩", "笔", "宗", "只", "株", "棵"],
];

/** A measure word at the beginning of a text. */
export const measure = new RegExp(`^(?:${measures.join("|")})`);

const nearly =
  /(?:近|(?<![节预合公签契])约|将近|接近|超过|超|逾|不足|不到|至少|最多|不少于|不低于|突破|达到或超过)$/;
const about = /^(?:左右|以上|以下|以内|上下|多|余)/;
const ordinal = /(?:第|星期|周|礼拜|初|其|之|统|唯|同|下|上|某|每|任|逐|首|头|分之)$/;

/** The numbers of a text in order, years and days too; not those that only count up (第3名). */
export function numeralsIn(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(number)) {
    const [words, whole, fraction = "", more, scale, more2, chinese, more3] = match;
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    if (before.endsWith("第")) continue;
    const at = { from: match.index, to: match.index + words.length };
    const behind = text.slice(at.to, at.to + 8);
    const named = measure.exec(behind)?.[0] ?? "";
    const end = at.to + named.length;
    const approximate =
      Boolean(more || more2 || more3) || nearly.test(before) || about.test(text.slice(end, end + 2));
    const read = whole === undefined ? inChinese(chinese!, before, named) : inDigits(whole, fraction, scale);
    if (read) found.push({ ...at, ...read, approximate, measure: named === "％" ? "%" : named, end });
  }
  return found;
}

/** The numbers of a paragraph. */
export const numeralsOf = perParagraph(({ text }) => numeralsIn(text));

function inDigits(whole: string, fraction: string, scale: string | undefined) {
  const times = scale ? scales[scale]! : 1;
  const places = Math.max(0, fraction.length - 1);
  const value = Number(whole.replaceAll(",", "") + fraction) * times;
  return { value: Math.round(value * 1e6) / 1e6, step: times / 10 ** places };
}

/** Chinese numerals count only before a measure word: 一是, 三化 and 十分 are none. */
function inChinese(text: string, before: string, named: string) {
  if (!named || ordinal.test(before)) return null;
  const value = chineseValue(text);
  return value === null ? null : { value, step: 1 };
}
