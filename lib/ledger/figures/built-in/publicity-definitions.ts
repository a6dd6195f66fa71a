import { count, definitionsOf, is, sum } from "./built-in-definition.ts";

/** Figures of publicity, and of what comes back from the public. */
export const publicityDefinitions = [
  ...definitionsOf("media-reports", [
    ["all", "媒体报道总数", count, { words: "刊播稿件 宣传报道 发表新闻 宣传新闻", measure: "篇" }],
    [
      "national",
      "国家级媒体报道数",
      count,
      { words: "国家级 中央级 全国媒体", where: [is("level", "国家级")], measure: "次" },
    ],
    [
      "provincial",
      "省级媒体报道数",
      count,
      { words: "省级媒体", where: [is("level", "省级")], measure: "篇" },
    ],
    [
      "municipal",
      "市级媒体报道数",
      count,
      { words: "市级媒体", where: [is("level", "市级")], measure: "篇" },
    ],
    [
      "regional",
      "省市级媒体报道数",
      count,
      { words: "省市级 省、市级", where: [is("level", "省级", "市级")], measure: "次" },
    ],
    [
      "internal",
      "内宣媒体报道数",
      count,
      { words: "内宣 内部宣传", where: [is("level", "内宣")], measure: "次" },
    ],
    [
      "online",
      "网络媒体报道数",
      count,
      {
        words: "网络媒体 网站 微信 客户端 新媒体",
        where: [is("channel", "网站", "微信", "客户端")],
        measure: "次",
      },
    ],
    ["print", "报刊报道数", count, { words: "报刊 报纸", where: [is("channel", "报刊")], measure: "篇" }],
    ["media", "刊发媒体数", { type: "distinct", field: "medium" }, { words: "媒体 合作媒体", measure: "家" }],
    [
      "titles",
      "重点报道标题",
      { type: "list", field: "title", top: 10 },
      { words: "标题 系列报道", where: [is("notable", true)] },
    ],
    [
      "reportingUnits",
      "有报道的单位数",
      { type: "distinct", field: "unit" },
      { words: "报送单位", measure: "个" },
    ],
  ]),
  ...definitionsOf("manuscripts", [
    ["submitted", "提交稿件数", count, { words: "审核稿件 报送稿件", measure: "篇" }],
    [
      "accepted",
      "采用稿件数",
      count,
      { words: "录用 采用 信息", where: [is("state", "accepted")], measure: "篇" },
    ],
    ["rate", "稿件采用率", { type: "share", where: [is("state", "accepted")] }, { words: "采用率 录用率" }],
    [
      "hours",
      "稿件审核用时中位数",
      { type: "median", field: "reviewHours" },
      { words: "审核时长", measure: "小时" },
    ],
  ]),
  ...definitionsOf("inquiries", [
    ["received", "网络咨询件数", count, { words: "收到咨询 来信 留言", measure: "条" }],
    [
      "replied",
      "网络咨询回复数",
      count,
      { words: "回复 网络问政 正面回复", where: [{ field: "repliedAt", filled: true }], measure: "条" },
    ],
    [
      "rate",
      "网络咨询回复率",
      { type: "share", where: [{ field: "repliedAt", filled: true }] },
      { words: "回复率 办复率" },
    ],
    [
      "hours",
      "回复用时中位数",
      { type: "median", field: "replyHours" },
      { words: "平均回复 回复时长", measure: "小时" },
    ],
    [
      "admission",
      "招生入学咨询回复数",
      count,
      {
        words: "招生 施教区 入学",
        where: [is("topic", "施教区", "招生", "入学"), { field: "repliedAt", filled: true }],
        measure: "条",
      },
    ],
  ]),
  ...definitionsOf("opinion-incidents", [
    ["handled", "处置舆情件数", count, { words: "突发舆情 舆情处置 妥善处置", measure: "起" }],
    ["serious", "重大舆情件数", count, { words: "重大舆情", where: [is("level", "重大")], measure: "起" }],
    ["closedRate", "舆情办结率", { type: "share", where: [is("state", "closed")] }, { words: "办结率" }],
    [
      "hours",
      "舆情回应用时中位数",
      { type: "median", field: "responseHours" },
      { words: "平均回应时长 回应时间", measure: "小时" },
    ],
  ]),
  ...definitionsOf("duty", [
    ["days", "值班天数", { type: "distinct", field: "date" }, { words: "值班 网络值班", measure: "天" }],
    [
      "restDays",
      "双休日和节假日值班天数",
      { type: "distinct", field: "date" },
      { words: "双休日 节假日 值班", where: [is("dayKind", "双休日", "节假日")], measure: "天" },
    ],
    ["checked", "巡查网站次数", sum("checked"), { words: "巡查 监测", measure: "个次" }],
    ["findings", "值班发现问题数", sum("findings"), { words: "发现问题", measure: "条" }],
  ]),
];
