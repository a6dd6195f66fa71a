import { expect, test } from "vitest";
import { openFile } from "../../docx/import/open-file.ts";
import { builtInKnowledge } from "../reading/built-in-knowledge.ts";
import { learn, toReview } from "../reading/to-review.ts";
import { reviewJson } from "./to-json.ts";

const prose = "这一年，全县上下同心协力，做了不少工作，取得了一些成绩。".repeat(8);

const messy = `2024年12月云山县教育局宣传工作总结
作者：佚名 来源：网友投稿
${prose}
>一、加强理论学习，夯实思想根基
- 1.中心组学习。全年学习12次，研讨5次。
3、读书活动。人人读《云山
》一书。
（二）党课
三是讲党课20场。
二、抓好网络舆情监测
一、二年级的家长也来听课。
Yun55.Com更多总结小编推荐
云山县教育局
2024年12月20日

云山县教育局人事科工作总结
${prose}
一. 教师资格认定
认定120人。`;

const knowledge = learn({
  ...builtInKnowledge(),
  units: [{ id: "u", name: "云山县教育局", shortName: "县教育局" }],
});
const names = { unit: () => "云山县教育局", template: (key: string) => key };

test("documents, sections and what is around them, nothing lost and nothing twice", () => {
  const { documents } = openFile("往年.txt", new TextEncoder().encode(messy));
  const json = documents.map((document) => {
    const { review, facts } = toReview(document, knowledge);
    return reviewJson(review, facts, names);
  });
  expect(json).toMatchObject([
    {
      title: "2024年12月云山县教育局宣传工作总结",
      ...{ unit: "云山县教育局", period: "2024年度", signature: "云山县教育局\n2024年12月20日" },
      aside: ["作者：佚名 来源：网友投稿", "Yun55.Com更多总结小编推荐"],
      sections: [
        { number: "一、", heading: "加强理论学习，夯实思想根基", level2: ["党课"], template: "theory-study" },
        { number: "二、", heading: "抓好网络舆情监测", template: "opinion-monitoring" },
      ],
    },
    {
      title: "云山县教育局人事科工作总结",
      sections: [{ heading: "教师资格认定", template: "teacher-qualification" }],
    },
  ]);
  const sorted = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
  const whole = json.map((each) => {
    const sections = each.sections.map(({ number, heading, text }) => number + heading + text);
    const around = [each.title, each.byline, each.opening, each.signature, ...each.aside, ...each.removed];
    return [...around, ...sections].join("");
  });
  expect(sorted(whole.join(""))).toBe(sorted(messy));
});
