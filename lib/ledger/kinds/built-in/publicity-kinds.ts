import type { WorkflowState } from "../../declaration.ts";
import { type BuiltInKind, choice, declare, field } from "./field.ts";

const required = { required: true };

const manuscriptStates: WorkflowState[] = [
  { key: "submitted", name: "提交", next: ["review"], deadlineHours: 48 },
  { key: "review", name: "审核", next: ["accepted", "rejected"], deadlineHours: 72 },
  { key: "accepted", name: "采用", next: [], end: true, stamps: "decidedAt" },
  { key: "rejected", name: "退回", next: ["submitted"], end: true, reason: true, stamps: "decidedAt" },
];

const incidentStates: WorkflowState[] = [
  { key: "found", name: "发现", next: ["judged"], deadlineHours: 4, stamps: "foundAt" },
  { key: "judged", name: "研判", next: ["handled"], deadlineHours: 8, stamps: "judgedAt" },
  { key: "handled", name: "处置", next: ["answered"], deadlineHours: 24, stamps: "handledAt" },
  { key: "answered", name: "回应", next: ["closed"], deadlineHours: 168, stamps: "answeredAt" },
  { key: "closed", name: "办结", next: [], end: true, stamps: "closedAt" },
];

/** Publicity, and what comes back from the public. */
export const publicityKinds: BuiltInKind[] = [
  {
    key: "media-reports",
    name: "新闻宣传",
    declaration: declare(
      [
        field("title", "标题", "text", "《湖畔小学的劳动课》", required),
        field("medium", "媒体", "text", "《北湖日报》", required),
        choice("level", "级别", ["国家级", "省级", "市级", "区县级", "内宣"], required),
        choice("channel", "渠道", ["报刊", "电视", "网站", "微信", "客户端"]),
        field("author", "作者", "text", "陈浩"),
        field("school", "报道单位", "text", "湖畔小学"),
        field("notable", "重点报道", "yesNo", false),
      ],
      ["title", "medium", "level", "channel", "author", "school", "link"],
    ),
  },
  {
    key: "manuscripts",
    name: "稿件审核",
    declaration: declare(
      [
        field("title", "稿件标题", "text", "《开学第一周》", required),
        field("author", "作者", "text", "陈浩", required),
        field("medium", "拟投媒体", "text", "《北湖日报》"),
        field("submittedAt", "提交时间", "time", "2026-03-05T09:10"),
        field("reviewer", "审核人", "text", "周敏"),
        field("decidedAt", "审定时间", "time"),
        field("reviewHours", "审核用时", "number", undefined, {
          measure: "小时",
          hours: { from: "submittedAt", to: "decidedAt" },
        }),
      ],
      ["title", "author", "medium", "reviewer", "reviewHours"],
      [],
      { dateName: "提交日期", workflow: manuscriptStates },
    ),
  },
  {
    key: "inquiries",
    name: "网络问政",
    declaration: declare(
      [
        field("question", "来信摘要", "text", "咨询新区小学施教区划分", required),
        choice("channel", "渠道", ["市长信箱", "政务网站", "微信", "热线", "论坛"]),
        choice("topic", "主题", ["施教区", "招生", "考试", "入学", "布局", "收费", "师德", "其他"], required),
        field("receivedAt", "收到时间", "time", "2026-03-05T09:10"),
        field("repliedAt", "回复时间", "time", "2026-03-06T15:30"),
        field("replyHours", "回复用时", "number", undefined, {
          measure: "小时",
          hours: { from: "receivedAt", to: "repliedAt" },
        }),
        field("link", "回复链接", "link"),
      ],
      ["question", "channel", "topic", "receivedAt", "repliedAt", "replyHours"],
      [],
      { dateName: "收到日期" },
    ),
  },
  {
    key: "opinion-incidents",
    name: "舆情处置",
    declaration: declare(
      [
        field("summary", "舆情摘要", "text", "家长在论坛反映午餐质量", required),
        field("source", "来源", "text", "本地论坛"),
        field("school", "涉及学校", "text", "湖畔小学"),
        choice("topic", "主题", ["食堂", "收费", "师德", "安全", "招生", "其他"]),
        choice("level", "级别", ["一般", "较大", "重大"], required),
        field("harm", "造成严重损害", "yesNo", false),
        field("foundAt", "发现时间", "time", "2026-03-05T09:10"),
        field("judgedAt", "研判时间", "time"),
        field("handledAt", "处置时间", "time"),
        field("answeredAt", "回应时间", "time"),
        field("closedAt", "办结时间", "time"),
        field("responseHours", "回应用时", "number", undefined, {
          measure: "小时",
          hours: { from: "foundAt", to: "answeredAt" },
        }),
        field("outcome", "处置结果", "longText"),
      ],
      ["summary", "school", "level", "foundAt", "responseHours", "harm"],
      [],
      { dateName: "发现日期", workflow: incidentStates },
    ),
  },
  {
    key: "duty",
    name: "值班",
    declaration: declare(
      [
        field("person", "值班人", "text", "陈浩", required),
        choice("shift", "班次", ["白班", "夜班", "全天"]),
        choice("dayKind", "日期类别", ["工作日", "双休日", "节假日"]),
        field("checked", "巡查网站", "number", 12, { measure: "个" }),
        field("findings", "发现问题", "number", 0, { measure: "条" }),
        field("note", "情况", "longText"),
      ],
      ["person", "shift", "dayKind", "checked", "findings"],
      ["checked", "findings"],
    ),
  },
];
