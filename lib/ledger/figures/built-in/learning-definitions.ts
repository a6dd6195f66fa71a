import { count, definitionsOf, is, sum } from "./built-in-definition.ts";

/** Figures of study, meetings, staff, pupils and culture. */
export const learningDefinitions = [
  ...definitionsOf("theory-study", [
    [
      "sessions",
      "集中学习次数",
      count,
      { words: "中心组 全年集中学习 学习会", where: [is("form", "集中学习")], measure: "次" },
    ],
    ["all", "理论学习次数", count, { words: "学习活动 各类学习", measure: "次" }],
    [
      "seminars",
      "专题研讨次数",
      count,
      { words: "研讨 专题讨论", where: [is("form", "专题研讨")], measure: "次" },
    ],
    [
      "lectures",
      "辅导讲座场次",
      count,
      { words: "专题辅导 讲座 报告会", where: [is("form", "辅导讲座")], measure: "场" },
    ],
    [
      "attendance",
      "参学率",
      { type: "ratio", numerator: "attended", denominator: "due" },
      { words: "出勤率 到课率 中心组成员参学率 平均参学率" },
    ],
    ["attended", "参学人次", sum("attended"), { words: "参加学习 学习人次", measure: "人次" }],
    [
      "trained",
      "学习培训人数",
      sum("attended"),
      { words: "培训党员 党务培训", where: [is("form", "培训")], measure: "人" },
    ],
    ["hours", "学习学时", sum("hours"), { words: "学时 课时", measure: "学时" }],
    ["archived", "学习档案齐全率", { type: "share", where: [is("archived", true)] }, { words: "档案完整" }],
    ["topics", "学习主题", { type: "list", field: "topic", top: 10 }, { words: "学习内容 专题" }],
    ["speakers", "主讲人数", { type: "distinct", field: "speaker" }, { words: "主讲 授课", measure: "人" }],
  ]),
  ...definitionsOf("meetings-training", [
    ["meetings", "会议培训次数", count, { words: "会议 培训", measure: "次" }],
    [
      "trainings",
      "专题培训期数",
      count,
      { words: "培训班 举办培训", where: [is("kind", "专题培训")], measure: "期" },
    ],
    ["people", "会议培训人数", sum("participants"), { words: "参训 培训人数", measure: "人" }],
    [
      "trainees",
      "专题培训人数",
      sum("participants"),
      { words: "培训干部 参加培训", where: [is("kind", "专题培训")], measure: "人" },
    ],
    [
      "seconded",
      "挂职锻炼人数",
      sum("participants"),
      { words: "挂职学习 挂职培训 校级干部", where: [is("kind", "挂职锻炼")], measure: "名" },
    ],
    ["days", "会议培训天数", sum("days"), { words: "为期", measure: "天" }],
    [
      "commentators",
      "网评员会议次数",
      count,
      { words: "网评会议 网评员", where: [is("kind", "网评员会议")], measure: "次" },
    ],
  ]),
  ...definitionsOf("staff", [
    ["applied", "申请人数", sum("applied"), { words: "报名 资格认定 申请", measure: "人" }],
    ["passed", "通过人数", sum("passed"), { words: "通过认定 资格认定", measure: "人" }],
    [
      "rate",
      "通过率",
      { type: "ratio", numerator: "passed", denominator: "applied" },
      { words: "认定通过率 合格率" },
    ],
    [
      "hired",
      "招聘人数",
      sum("people"),
      { words: "招录 新教师", where: [is("category", "招聘")], measure: "人" },
    ],
    [
      "moved",
      "交流轮岗人数",
      sum("people"),
      { words: "交流 轮岗 调任", where: [is("category", "交流")], measure: "名" },
    ],
    [
      "trained",
      "教师培训人数",
      sum("people"),
      { words: "参培 教师培训", where: [is("category", "培训")], measure: "人" },
    ],
  ]),
  ...definitionsOf("students-aid", [
    [
      "primary",
      "小学招生人数",
      sum("people"),
      { words: "小学招生", where: [is("category", "小学招生")], measure: "名" },
    ],
    [
      "junior",
      "初中招生人数",
      sum("people"),
      { words: "初中招生", where: [is("category", "初中招生")], measure: "名" },
    ],
    [
      "waived",
      "免除杂费学生数",
      sum("people"),
      { words: "义务教育 农村学生 免杂费", where: [is("category", "免除杂费")], measure: "名" },
    ],
    [
      "waivedPrimary",
      "免除杂费小学生数",
      sum("people"),
      { words: "其中小学", where: [is("category", "免除杂费"), is("stage", "小学")], measure: "名" },
    ],
    [
      "waivedJunior",
      "免除杂费中学生数",
      sum("people"),
      { words: "其中中学", where: [is("category", "免除杂费"), is("stage", "初中")], measure: "名" },
    ],
    [
      "waivedAmount",
      "免除杂费金额",
      sum("amount"),
      { words: "免除杂费", where: [is("category", "免除杂费")], measure: "万元" },
    ],
    [
      "aided",
      "两免一补学生数",
      sum("people"),
      { words: "家庭困难学生 享受两免一补", where: [is("category", "两免一补")], measure: "名" },
    ],
    [
      "aid",
      "两免一补金额",
      sum("amount"),
      { words: "减免费用", where: [is("category", "两免一补")], measure: "万元" },
    ],
    [
      "books",
      "免除书费学生数",
      sum("people"),
      { words: "免书费", where: [is("category", "免除书费")], measure: "名" },
    ],
    [
      "bookFees",
      "免除书费金额",
      sum("amount"),
      { words: "书费", where: [is("category", "免除书费")], measure: "元" },
    ],
    [
      "migrant",
      "进城务工子女入学人数",
      sum("people"),
      { words: "随迁子女 进城务工", where: [is("category", "进城务工子女")], measure: "名" },
    ],
  ]),
  ...definitionsOf("culture-sports", [
    ["activities", "文体活动次数", count, { words: "文体活动 开展活动", measure: "次" }],
    ["participants", "文体活动参加人数", sum("participants"), { words: "师生参与 参加活动", measure: "人" }],
    [
      "first",
      "文体活动第一名",
      { type: "list", field: "name", top: 5 },
      { words: "第一名 一等奖 获奖", where: [is("result", "第一名", "一等奖")] },
    ],
  ]),
];
