import type { DocumentJson } from "#lib/document/schema.ts";
import { numbers } from "./numbers.ts";

const doers = [
  "各科室",
  "全体党员干部",
  "教师发展中心",
  "基层学校",
  "宣传专班",
  "督导组",
  "青年教师",
  "志愿服务队",
];
const deeds = [
  "围绕年度重点",
  "对照任务清单",
  "结合工作实际",
  "按照时间节点",
  "坚持问题导向",
  "依托学习平台",
];
const works = [
  "组织专题学习",
  "开展入校走访",
  "完善工作台账",
  "编发工作简报",
  "修订管理办法",
  "召开推进会议",
  "梳理意见建议",
];
const ends = [
  "取得明显成效",
  "形成长效机制",
  "受到师生欢迎",
  "较上年有所增长",
  "按期完成任务",
  "得到社会认可",
];
const headings = [
  "理论学习",
  "思想政治",
  "宣传工作",
  "文明创建",
  "文化建设",
  "舆情监测",
  "队伍建设",
  "安全稳定",
];

/**
 * A summary of at least so many characters, always the same for the same number: sections with headings of
 * two levels, numbered paragraphs that begin with a bold lead, body text, and a table in every second section.
 */
export function longDocument(characters: number): DocumentJson {
  const pick = numbers(characters);
  const sentence = () =>
    `${of(doers, pick)}${of(deeds, pick)}，${of(works, pick)}${1 + pick(48)}次，${of(works, pick)}，${of(ends, pick)}。`;
  const content: DocumentJson[] = [paragraph("title", "某某教育局2026年度工作总结")];
  let written = 0;
  const add = (style: string, text: string, lead = "", attrs = {}) => {
    content.push(paragraph(style, text, lead, attrs));
    written += text.length + lead.length;
  };
  for (let section = 0; written < characters; section++) {
    add("level1", `${headings[section % headings.length]}工作`, "", {
      id: `section-${section}`,
      template: null,
    });
    for (let part = 0; part < 3 && written < characters; part++) {
      add("level2", `${of(deeds, pick)}，${of(works, pick)}`);
      add("body", Array.from({ length: 4 }, sentence).join(""));
      add("level3", Array.from({ length: 3 }, sentence).join(""), `${of(works, pick)}。`);
    }
    if (section % 2 === 1) content.push(table(pick));
  }
  return { type: "doc", content };
}

function paragraph(style: string, text: string, lead = "", attrs = {}): DocumentJson {
  const words = [
    ...(lead ? [{ type: "text", text: lead, marks: [{ type: "lead" }] }] : []),
    { type: "text", text },
  ];
  return { type: "paragraph", attrs: { style, ...attrs }, content: words };
}

function table(pick: (below: number) => number): DocumentJson {
  const cell = (type: string, text: string) => ({ type, content: [paragraph("body", text)] });
  const row = (type: string, texts: string[]) => ({
    type: "tableRow",
    content: texts.map((text) => cell(type, text)),
  });
  const lines = Array.from({ length: 5 }, () =>
    row("tableCell", [of(works, pick), String(pick(200)), of(ends, pick)]),
  );
  return { type: "table", content: [row("tableHeader", ["项目", "数量", "成效"]), ...lines] };
}

function of(words: string[], pick: (below: number) => number): string {
  return words[pick(words.length)] ?? "";
}
