import fc from "fast-check";
import { chineseNumber } from "#lib/chinese-number.ts";

const wide = (n: number) => String(n).replace(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)]!);
const single = (first: number, last: number) => (n: number) => String.fromCodePoint(first + ((n - 1) % last));

/** The ways in which people number: levels as they should be, as they come out of habit, and as lists of other programs. */
const styles: ((n: number) => string)[] = [
  ...["、", ".", "．", " 、", "，", " "].map((mark) => (n: number) => chineseNumber(n) + mark),
  (n) => `（${chineseNumber(n)}）`,
  (n) => `(${chineseNumber(n)})`,
  (n) => `（${chineseNumber(n)}）、`,
  (n) => `（ ${chineseNumber(n)} )`,
  ...[".", "、", "．", ") ", "）", ". ", "．　"].map((mark) => (n: number) => n + mark),
  (n) => `${wide(n)}．`,
  (n) => `（${n}）`,
  (n) => `(${wide(n)})`,
  (n) => `1.${n} `,
  (n) => `${n}.${n}.1 `,
  single(0x2460, 20),
  single(0x2474, 20),
  single(0x2488, 20),
  single(0x3220, 10),
  single(0x2776, 10),
  ...["，", "、", "：", "部分 ", "部分：", "章　", "条 "].map(
    (mark) => (n: number) => `第${chineseNumber(n)}${mark}`,
  ),
  ...["是", "是，", "要"].map((mark) => (n: number) => chineseNumber(n) + mark),
  (n) => ["首先，", "其次，", "再次，", "最后，"][(n - 1) % 4]!,
  (n) => `${"壹贰叁肆伍陆柒捌玖拾"[(n - 1) % 10]}、`,
  (n) => `${String.fromCharCode(64 + ((n - 1) % 26) + 1)}. `,
  (n) => `${["I", "II", "III", "IV"][(n - 1) % 4]}. `,
  (n) => `附件${n}：`,
  (n) => `篇${chineseNumber(n)}：`,
];

/** Numbers that mostly count on, and sometimes jump, repeat or begin again. */
const steps = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2, 5, -1, -100)),
  { minLength: 24, maxLength: 24 },
);

const phrases = fc.constantFrom(
  ...[
    "加强领导",
    "抓学习,筑牢根基",
    "存在的不足",
    "2026年，",
    "3.5万册",
    "一、二年级",
    "办好《校园周报》",
    "成效显著",
  ],
  ...[
    "全年集中学习12次",
    "共1,286篇（条）",
    "了解",
    "十二",
    "1.",
    "（试刊",
    "）",
    "“双减”",
    "做法是：",
    "二是人手不足",
  ],
);
const ends = fc.constantFrom(
  "",
  "。",
  "：",
  "；",
  "，",
  "。全年抽查23所，发现问题41个，全部整改到位。",
  "……",
);
const gaps = fc.constantFrom("", "", "", " ", "　", "\t");

const noise = fc.constantFrom(
  ...[
    "江州市教育局",
    "2026年12月20日",
    "二〇二六年十二月",
    "2026年宣传思想文化工作总结",
    "作者：小禾  来源：范文小站",
  ],
  ...[
    "- 3 -",
    "第 2 页 共 3 页",
    "* * *",
    "> ",
    "- 四、",
    "## 五、抓队伍",
    "http://www.example.com/a",
    "上一篇：无",
  ],
  ...[
    "小编为大家整理了两篇",
    "附件：1.统计表",
    "2.名单",
    "…………… 7",
    "《开示",
    "门径》的体会",
    "一、",
    "（二）",
    "①",
    "第三部分",
  ],
  ...["现将有关情况总结如下：", "某某小学 2026年12月", "特此报告。", "\u200b", "_", "&lt;", "<b>", "𠮷𠮷"],
);

/** The lines of a text that numbers its paragraphs in any way, with what such texts have between them. */
export const numberedLines: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.array(fc.constantFrom(...styles), { minLength: 1, maxLength: 5 }),
    steps,
    fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            style: fc.nat(4),
            gap: gaps,
            words: fc.array(phrases, { maxLength: 3 }),
            end: ends,
            more: fc.boolean(),
          }),
        },
        { weight: 2, arbitrary: noise },
        { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
      ),
      { maxLength: 24 },
    ),
  )
  .map(([own, moves, lines]) => {
    const counts = own.map(() => 0);
    return lines.map((line, index) => {
      if (typeof line === "string") return line;
      const at = line.style % own.length;
      const number = () => {
        counts[at] = Math.max(1, Math.min(30, counts[at]! + (moves[index] ?? 1)));
        return own[at]!(counts[at]!);
      };
      const text = `${line.gap}${number()}${line.gap}${line.words.join("")}${line.end}`;
      // Clauses that a line numbers within itself.
      return line.more ? `${text}${number()}${line.words.join("，")}` : text;
    });
  });
