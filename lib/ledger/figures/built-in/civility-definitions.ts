import { count, definitionsOf, is, sum } from "./built-in-definition.ts";

const named = is("stage", "命名");

/** Figures of honours, civility, service and safety. */
export const civilityDefinitions = [
  ...definitionsOf("honours", [
    ["all", "获得荣誉数", sum("count"), { words: "荣誉 表彰 获奖", measure: "项" }],
    [
      "national",
      "国家级荣誉数",
      sum("count"),
      { words: "国家级荣誉", where: [is("level", "国家级")], measure: "项" },
    ],
    [
      "provincial",
      "省级荣誉数",
      sum("count"),
      { words: "省级荣誉 省级获奖", where: [is("level", "省级")], measure: "项" },
    ],
    [
      "teachers",
      "教师获奖人数",
      sum("count"),
      { words: "教师荣获 被评为", where: [is("kind", "教师")], measure: "人" },
    ],
    [
      "students",
      "学生获奖人数",
      sum("count"),
      { words: "学生获 称号", where: [is("kind", "学生")], measure: "名" },
    ],
    [
      "provincialTeachers",
      "省级教师获奖人数",
      sum("count"),
      {
        words: "省级 优质课 基本功大赛 特级教师",
        where: [is("kind", "教师"), is("level", "省级")],
        measure: "人",
      },
    ],
    [
      "names",
      "获得的集体荣誉",
      { type: "list", field: "name", top: 10 },
      { words: "先进集体 荣获", where: [is("kind", "单位", "学校")] },
    ],
  ]),
  ...definitionsOf("civility", [
    [
      "campuses",
      "文明校园数",
      count,
      { words: "文明校园", where: [is("project", "文明校园"), named], span: "until", measure: "个" },
    ],
    [
      "provincialCampuses",
      "省级文明校园数",
      count,
      {
        words: "省文明校园",
        where: [is("project", "文明校园"), is("level", "省级"), named],
        span: "until",
        measure: "个",
      },
    ],
    [
      "municipalUnits",
      "市级文明单位数",
      count,
      {
        words: "市文明单位",
        where: [is("project", "文明单位"), is("level", "市级"), named],
        span: "until",
        measure: "个",
      },
    ],
    [
      "countyUnits",
      "区县级文明单位数",
      count,
      {
        words: "区县文明单位",
        where: [is("project", "文明单位"), is("level", "区县级"), named],
        span: "until",
        measure: "个",
      },
    ],
    [
      "building",
      "在创文明校园数",
      count,
      {
        words: "文明校园创建 开展创建",
        where: [is("project", "文明校园"), is("stage", "创建")],
        measure: "所",
      },
    ],
    [
      "applied",
      "申报文明校园数",
      count,
      { words: "申报 推荐", where: [is("project", "文明校园"), is("stage", "申报")], measure: "所" },
    ],
    [
      "arts",
      "艺术特色学校数",
      count,
      { words: "艺术特色学校", where: [is("project", "艺术特色学校"), named], span: "until", measure: "所" },
    ],
    [
      "municipalArts",
      "市级艺术特色学校数",
      count,
      {
        words: "市艺术特色学校",
        where: [is("project", "艺术特色学校"), is("level", "市级"), named],
        span: "until",
        measure: "所",
      },
    ],
  ]),
  ...definitionsOf("role-models", [
    ["people", "先进典型人数", sum("people"), { words: "先进人物 典型 称号", measure: "人" }],
    [
      "teachers",
      "教师典型人数",
      sum("people"),
      { words: "教师荣获 最美教师 先进人物", where: [is("kind", "教师")], measure: "位" },
    ],
    [
      "students",
      "学生典型人数",
      sum("people"),
      { words: "最美少年 同学", where: [is("kind", "学生")], measure: "名" },
    ],
    ["names", "先进典型名单", { type: "list", field: "who", top: 20 }, { words: "名单 事迹" }],
  ]),
  ...definitionsOf("volunteering", [
    ["activities", "志愿服务活动次数", count, { words: "志愿服务 开展活动", measure: "次" }],
    ["volunteers", "志愿者人次", sum("volunteers"), { words: "志愿者", measure: "人次" }],
    ["hours", "志愿服务时长", sum("hours"), { words: "服务时长", measure: "小时" }],
    ["households", "走访农户数", sum("households"), { words: "农户 走访慰问", measure: "户" }],
    ["enterprises", "走访企业数", sum("enterprises"), { words: "企业 走访慰问", measure: "家" }],
  ]),
  ...definitionsOf("satisfaction", [
    [
      "sessions",
      "行风评议会场次",
      count,
      { words: "评议会 教育行风", where: [is("form", "评议会")], measure: "场" },
    ],
    [
      "asked",
      "参评人数",
      sum("asked"),
      { words: "社会各界人士 评议代表", where: [is("form", "评议会")], measure: "人" },
    ],
    [
      "rate",
      "教育满意度",
      { type: "ratio", numerator: "satisfied", denominator: "asked" },
      { words: "社会对教育满意度 满意率", where: [is("about", "社会对教育")] },
    ],
    [
      "teachers",
      "师德满意度",
      { type: "ratio", numerator: "satisfied", denominator: "asked" },
      { words: "学生对教师 师德", where: [is("about", "学生对师德")] },
    ],
    [
      "schools",
      "学校满意度",
      { type: "ratio", numerator: "satisfied", denominator: "asked" },
      { words: "对学校的满意度", where: [is("about", "学生和社会对学校")] },
    ],
    [
      "service",
      "管理与服务满意度",
      { type: "ratio", numerator: "satisfied", denominator: "asked" },
      { words: "对政府管理与服务 满意度", where: [is("about", "学校对管理与服务")] },
    ],
  ]),
  ...definitionsOf("safety", [
    ["inspections", "安全检查次数", count, { words: "检查 安全大检查 抽查", measure: "次" }],
    ["spot", "安全抽查次数", count, { words: "抽查", where: [is("kind", "抽查")], measure: "次" }],
    ["notices", "整改通知书份数", sum("notices"), { words: "整改通知书 下发", measure: "份" }],
    ["fire", "消防通知书份数", sum("fireNotices"), { words: "消防安全检查通知书", measure: "份" }],
    [
      "equipment",
      "特种设备通知书份数",
      sum("equipmentNotices"),
      { words: "特种设备检查通知书", measure: "份" },
    ],
    ["hazards", "发现隐患数", sum("hazards"), { words: "隐患 立即整改", measure: "处" }],
    [
      "fixedRate",
      "隐患整改率",
      { type: "ratio", numerator: "fixed", denominator: "hazards" },
      { words: "整改率" },
    ],
  ]),
];
