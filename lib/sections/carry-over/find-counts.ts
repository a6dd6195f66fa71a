import { numeralValue } from "./numerals.ts";
import { inDigits, inNumerals } from "./quantities.ts";
import { type Finder, type Reading, type Span, spansOf } from "./reading.ts";

const whole = [
  ...["人次", "车次", "架次", "批次", "场次", "班次", "节次", "件次", "课时", "学时", "学分", "小时", "分钟"],
  ...["个月", "平方米", "平方公里", "公里", "公斤", "公顷", "千米"],
];
// These are measure words after Chinese numerals too; the others would find 十分, 四面, 一对一.
const plain = "人名位次场期批篇家所件份册套台间处支户天周轮例起门幅首张节堂";
const rhetorical = "个项类种条";
const afterDigits = "本辆队分遍校部块笔卷集亩吨米枚面座栋幢片组只棵株倍岁届字班";

const stop = "(?!百分点|周年|部分|部门|期工程)";
const digitMeasure = `(?:${whole.join("|")}|${stop}[${plain}${rhetorical}${afterDigits}])(?!年|级)`;
const numeralMeasure = `(?:${whole.join("|")}|[${plain}${rhetorical}]|本)`;

const counted = {
  digits: new RegExp(`${inDigits}[ \u3000]*${digitMeasure}|[xX×]{2,4}(?:余人次?|人次)`, "g"),
  numerals: new RegExp(`(${inNumerals})(${numeralMeasure})`, "g"),
};

const aspects = /^(?:方面|层面|维度|环节|阶段|坚持|统筹|结合|转变|重点)/;

/**
 * Numbers with what they count: 13次, 2.1万人次, 近百篇, 两批. A single one (一次) and few things that
 * a text lists itself (三个方面, 两项制度, “四个意识”) count nothing.
 */
export const findCounts: Finder = (reading) => [
  ...spansOf(reading.text, counted.digits).filter((span) => !isListInDigits(reading.text, span)),
  ...Array.from(reading.text.matchAll(counted.numerals)).flatMap(
    ({ 0: all, 1: number, 2: measure, index }) => {
      const span = { start: index, end: index + all.length };
      return isFew(number!, measure!) || isQuoted(reading.text, span) || isInWord(reading, span)
        ? []
        : [span];
    },
  ),
];

function isListInDigits(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (!/[个项]$/.test(words)) return false;
  return isQuoted(text, { start, end }) || (/^\d个$|^10个$/.test(words) && aspects.test(text.slice(end)));
}

function isFew(number: string, measure: string): boolean {
  if (/^[一二]$/.test(number)) return true;
  if (measure === "本") return numeralValue(number) <= 3;
  if (!rhetorical.includes(measure)) return false;
  const value = numeralValue(number);
  return value > 0 && value <= 10;
}

function isQuoted(text: string, { start }: Span): boolean {
  return /[“"‘『「]/.test(text[start - 1] ?? "");
}

/** 三位一体 is a word, not three places. */
function isInWord({ words, startsAt, endsAt }: Reading, { start, end }: Span): boolean {
  const first = startsAt.get(start);
  if (first === undefined || endsAt.has(end)) return false;
  return words[first]!.end > end && /^[ilnj]/.test(words[first]!.tag);
}
