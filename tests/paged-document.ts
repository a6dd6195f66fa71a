import type { Node } from "@tiptap/pm/model";
import { chineseNumber } from "#lib/chinese-number.ts";
import { cell, doc, lead, p, table } from "./paper.ts";

/**
 * A summary of a dozen pages in which no sentence is like another, so that every place can be found again.
 * It has no digits and no Latin letters, so it takes the same room in every Chinese face.
 */
export function pagedDocument(): Node {
  let count = 0;
  const sentence = () => {
    count += 1;
    const deed = ["组织专题学习", "开展入校走访", "编发工作简报", "修订管理办法", "梳理意见建议"][count % 5];
    const end = ["受到师生欢迎", "形成长效机制", "按期完成任务"][count % 3];
    return `各单位按照第${chineseNumber(count)}号任务清单，${deed}，${"及时".repeat(count % 2)}总结交流，${end}。`;
  };
  const text = (sentences: number) => Array.from({ length: sentences }, sentence).join("");
  const sections = ["理论学习", "宣传工作", "文明创建", "舆情应对", "队伍建设"].flatMap((name, index) => [
    p("level1", `加强${name}，推动工作落到实处`),
    p("body", text(2)),
    p("level2", lead(`${name}制度更加健全。`), text(4)),
    p("level3", lead(`${name}责任到人。`), text(5)),
    p("level3", text(1 + index)),
    p("level4", lead("基层单位。"), text(3 + index)),
    p("level2", `${name}方法不断创新`),
    p("body", text(6)),
    ...(index === 2 ? [rows()] : []),
    ...(index === 3 ? [picture] : []),
    p("body", text(4)),
  ]);
  return doc(
    p("title", "江州市教育局年度意识形态和宣传思想文化工作情况的总结报告"),
    p("byline", "江州市教育局党委宣传科"),
    p("body", text(3)),
    ...sections,
    p("level1", "下一步打算"),
    p("body", text(2)),
    p("signer", "江州市教育局党委宣传科"),
    p("date", "二〇二六年十二月二十日"),
  );
}

const picture = { type: "image", attrs: { id: "picture", width: 900, height: 420, alt: "现场" } };

function rows(): ReturnType<typeof table> {
  const head = { head: true };
  const names = Array.from({ length: 30 }, (_, i) => `第${chineseNumber(i + 1)}实验学校`);
  return table(
    [cell("学校", head), cell("活动", head), cell("结果", head)],
    ...names.map((name) => [name, "读书节与演讲", "已完成并公示"]),
  );
}
