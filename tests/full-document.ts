import type { Node } from "@tiptap/pm/model";
import { blank, bold, cell, doc, lead, lineBreak, link, p, table } from "./paper.ts";

const head = { head: true };

const study =
  "把理论学习摆在全年工作的首位，年初印发学习安排，每月列出篇目和思考题，中心组带头学、支部跟进学、教师结合岗位学。";
const outcome =
  "坚持学用结合，围绕“双减”落地、课后服务提质、县域普通高中振兴等课题开展调研21次，形成报告9篇，其中3篇转化为全市性文件，解决了一批多年想解决而没有解决的问题。";
const publicity =
  "全年在市级以上媒体刊发报道1,286篇（条），其中中央媒体12篇、省级媒体147篇；官方微信推送368期，总阅读量突破520万次，同比增长18.6%。做到重大主题有声音、重要节点有策划、基层亮点有展示——学校愿意讲、家长听得懂、社会看得见。";
const civility =
  "深化文明校园创建，新增省级文明校园4所、市级文明校园11所，创建覆盖率达到96.4%。利用清明、端午、中秋等传统节日开展“我们的节日”主题活动530余场，参与师生近12万人次。";

/** A summary of ours with everything in it that a document can hold, several pages long. */
export function fullDocument(): Node {
  return doc(
    p("title", "江州市教育局2026年度意识形态和宣传思想文化工作总结"),
    p("byline", "江州市教育局党委宣传科"),
    p("byline", "（2026年12月20日）"),
    p(
      "body",
      "2026年，全市教育系统以立德树人为根本，",
      study,
      bold("各项任务如期完成"),
      "。现将有关情况总结如下：",
    ),
    p("level1", "加强理论武装，夯实思想根基"),
    p("level2", "突出“关键少数”，抓实中心组学习"),
    p("level3", lead("健全制度。"), study, study, outcome),
    p("level3", lead("创新形式。"), "组织“行走的课堂”", blank("场次", "number"), "场，", outcome, study),
    p("level4", lead("局机关。"), study, outcome),
    p("level4", "各直属学校每季度自查一次，全年抽查23所，发现问题41个，全部整改到位。"),
    p("level2", lead("深化主题教育。"), outcome, study, outcome),
    p("level1", "提升宣传质量，讲好教育故事"),
    p("body", publicity, publicity),
    p(
      "body",
      "详见",
      link("江州教育网", "https://edu.example.cn/专题?id=7&y=2026"),
      "，投稿请发至",
      link("xck@example.cn", "mailto:xck@example.cn"),
      "。",
      lineBreak,
      "全年各单位报道情况如下：",
    ),
    table(
      [cell("序号", head), cell("单位", head), cell("篇数", { ...head, colspan: 2 }), cell("代表作", head)],
      ["1", "第一中学", "36", cell("85", { rowspan: 2 }), "《操场上的思政课》《一封家书里的家国情怀》"],
      ["2", "实验小学", "49", "《小小讲解员走进红色场馆》"],
      [cell("合计", { colspan: 2 }), cell("85", { colspan: 2 }), ""],
    ),
    p("body", civility, publicity),
    { type: "image", attrs: { id: "png", width: 900, height: 420, alt: "校园文化节" } },
    p("level1", "深化文明创建，营造良好风尚"),
    p("body", civility, outcome, study),
    p("body", civility, publicity),
    p("level3", "壮大志愿服务队伍"),
    p("body", civility, study, outcome),
    p("level1", "存在的问题和2027年工作打算"),
    p("body", "一年来的工作还有差距：一是", study, "二是", civility),
    p("body", publicity, outcome, civility),
    p("body", study, publicity, outcome),
    p("signer", "江州市教育局"),
    p("date", "2026年12月20日"),
  );
}
