import { type BuiltInKind, choice, declare, field, levels } from "./field.ts";

const required = { required: true };

/** Civility, honours, service, safety: what was built, awarded, given, inspected. */
export const civilityKinds: BuiltInKind[] = [
  {
    key: "honours",
    name: "荣誉表彰",
    declaration: declare(
      [
        field("name", "荣誉名称", "text", "优质课评比一等奖", required),
        choice("level", "级别", levels, required),
        field("awardedBy", "授予单位", "text", "省教育厅"),
        field("recipient", "获奖者", "text", "王老师"),
        choice("kind", "对象", ["单位", "学校", "教师", "学生"], required),
        field("count", "人数（个数）", "number", 1, required),
      ],
      ["name", "level", "awardedBy", "recipient", "kind", "count"],
      ["count"],
    ),
  },
  {
    key: "civility",
    name: "文明创建",
    declaration: declare(
      [
        field("holder", "创建单位", "text", "湖畔小学", required),
        choice(
          "project",
          "项目",
          ["文明校园", "文明单位", "道德讲堂", "书香校园", "艺术特色学校", "文明家庭"],
          required,
        ),
        choice("level", "级别", levels, required),
        choice("stage", "阶段", ["申报", "创建", "命名"], required),
      ],
      ["holder", "project", "level", "stage"],
    ),
  },
  {
    key: "role-models",
    name: "先进典型",
    declaration: declare(
      [
        field("who", "姓名或集体", "text", "李老师", required),
        field("title", "称号", "text", "最美教师", required),
        choice("kind", "对象", ["教师", "学生", "集体", "干部"]),
        field("deed", "事迹", "longText"),
        choice("level", "级别", levels),
        field("media", "宣传媒体", "text"),
        field("people", "人数", "people", 1),
      ],
      ["who", "title", "kind", "level", "media", "people"],
      ["people"],
    ),
  },
  {
    key: "volunteering",
    name: "志愿服务",
    declaration: declare(
      [
        field("activity", "活动", "text", "文明交通劝导", required),
        choice("theme", "主题", [
          "学雷锋",
          "文明交通",
          "环境整治",
          "走访慰问",
          "教育咨询",
          "结对帮扶",
          "志愿导学",
        ]),
        field("volunteers", "志愿者人数", "people", 15),
        field("hours", "服务时长", "number", 3, { measure: "小时" }),
        field("households", "走访农户", "number", 20, { measure: "户" }),
        field("enterprises", "走访企业", "number", 1, { measure: "家" }),
      ],
      ["activity", "theme", "volunteers", "hours", "households", "enterprises"],
      ["volunteers", "hours", "households", "enterprises"],
    ),
  },
  {
    key: "satisfaction",
    name: "行风评议",
    declaration: declare(
      [
        field("name", "评议名称", "text", "教育行风评议会", required),
        choice("form", "形式", ["评议会", "问卷", "第三方调查", "现场评议"]),
        choice("about", "评议内容", ["社会对教育", "学生对师德", "学生和社会对学校", "学校对管理与服务"]),
        field("respondents", "对象", "text", "家长代表"),
        field("asked", "参评人数", "people", 40),
        field("satisfied", "满意人数", "people", 39),
        field("rate", "满意率", "percent", 97.5),
      ],
      ["name", "form", "about", "respondents", "asked", "satisfied", "rate"],
      ["asked", "satisfied"],
    ),
  },
  {
    key: "safety",
    name: "安全检查",
    declaration: declare(
      [
        field("name", "检查名称", "text", "开学前安全检查", required),
        choice(
          "kind",
          "类别",
          ["综合检查", "分组互查", "抽查", "消防", "特种设备", "食堂", "校车"],
          required,
        ),
        field("places", "检查场所", "number", 6, { measure: "个" }),
        field("notices", "整改通知书", "number", 2, { measure: "份" }),
        field("fireNotices", "消防通知书", "number", 1, { measure: "份" }),
        field("equipmentNotices", "特种设备通知书", "number", 0, { measure: "份" }),
        field("hazards", "发现隐患", "number", 4, { measure: "处" }),
        field("fixed", "已整改隐患", "number", 4, { measure: "处" }),
      ],
      ["name", "kind", "places", "notices", "hazards", "fixed"],
      ["places", "notices", "fireNotices", "equipmentNotices", "hazards", "fixed"],
    ),
  },
];
