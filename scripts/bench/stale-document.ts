import type { DocumentJson } from "#lib/document/schema.ts";
import { longDocument } from "./long-document.ts";
import { numbers } from "./numbers.ts";

/** Sentences of something that is true of one year only; each takes a number. */
const sentences: ((n: number) => string)[] = [
  (n) => `2025年${1 + (n % 12)}月${1 + (n % 28)}日，青山镇中心小学邀请李文渊教授宣讲党的二十大精神${n}场。`,
  (n) => `依据《宣传思想工作要点》（临教〔2025〕${n}号），全年开展活动${n}次，覆盖率${n}.5%。`,
  (n) => `投入专项资金${n}.2亿元，在临江县、江城市建成示范学校${n}所，较2024年增长${n}个百分点。`,
  (n) => `王晓红、张建国等${n}名教师获“十四五”期间先进个人，第${n}届艺术节于今年10月举行。`,
];

/** A summary of at least so many characters, half of them in sentences that may be stale a year later. */
export function staleDocument(characters: number): DocumentJson {
  const pick = numbers(characters);
  const doc = longDocument(characters / 2);
  const body = (doc.content ?? []).filter(({ attrs }) => attrs?.style === "body");
  const each = Math.ceil(characters / 2 / body.length);
  for (const paragraph of body) {
    let text = "";
    while (text.length < each) text += sentences[pick(sentences.length)]!(1 + pick(90));
    paragraph.content = [...(paragraph.content ?? []), { type: "text", text }];
  }
  return doc;
}
