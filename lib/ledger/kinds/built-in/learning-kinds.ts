import { type BuiltInKind, choice, declare, field, levels } from "./field.ts";

const required = { required: true };

/** Study, meetings, people: what is held, and who was there. */
export const learningKinds: BuiltInKind[] = [
  {
    key: "theory-study",
    name: "理论学习",
    declaration: declare(
      [
        field("topic", "学习主题", "text", "学习教育强国建设规划纲要", required),
        choice(
          "form",
          "学习形式",
          ["集中学习", "专题研讨", "辅导讲座", "观影", "培训", "演讲比赛"],
          required,
        ),
        choice("group", "学习对象", ["中心组", "机关支部", "学校支部", "教职工"]),
        field("speaker", "主讲人", "text", "李主任"),
        field("due", "应到人数", "people", 16),
        field("attended", "实到人数", "people", 15),
        field("hours", "学时", "number", 2, { measure: "学时" }),
        field("archived", "档案齐全", "yesNo", true),
      ],
      ["topic", "form", "group", "speaker", "due", "attended", "archived"],
      ["due", "attended", "hours"],
    ),
  },
  {
    key: "meetings-training",
    name: "会议培训",
    declaration: declare(
      [
        field("name", "名称", "text", "通讯员业务培训班", required),
        choice(
          "kind",
          "类别",
          ["工作会议", "专题培训", "挂职锻炼", "外出考察", "网评员会议", "演练"],
          required,
        ),
        choice("audience", "对象", ["干部", "校长", "教师", "网评员", "通讯员"]),
        field("participants", "参加人数", "people", 65),
        field("place", "地点", "text", "教师进修学校"),
        field("days", "天数", "number", 2, { measure: "天" }),
      ],
      ["name", "kind", "audience", "participants", "place", "days"],
      ["participants", "days"],
    ),
  },
  {
    key: "staff",
    name: "人事",
    declaration: declare(
      [
        field("name", "事项", "text", "教师资格认定", required),
        choice("category", "类别", ["招聘", "资格认定", "培训", "职称", "交流", "安置"], required),
        choice("stage", "学段", ["幼儿园", "小学", "初中", "高中", "职业学校", "机关"]),
        field("people", "人数", "people", 80),
        field("applied", "申请人数", "people", 100),
        field("passed", "通过人数", "people", 80),
      ],
      ["name", "category", "stage", "people", "applied", "passed"],
      ["people", "applied", "passed"],
    ),
  },
  {
    key: "students-aid",
    name: "招生资助",
    declaration: declare(
      [
        field("name", "事项", "text", "秋季学期资助", required),
        choice(
          "category",
          "类别",
          ["小学招生", "初中招生", "高中招生", "进城务工子女", "两免一补", "免除杂费", "免除书费"],
          required,
        ),
        choice("stage", "学段", ["幼儿园", "小学", "初中", "高中", "职业学校"]),
        field("people", "人数", "people", 282),
        field("amount", "金额", "number", 2787, { measure: "元" }),
      ],
      ["name", "category", "stage", "people", "amount"],
      ["people", "amount"],
    ),
  },
  {
    key: "culture-sports",
    name: "文体活动",
    declaration: declare(
      [
        field("name", "活动名称", "text", "庆“六一”文艺汇演", required),
        choice("kind", "类别", ["文艺", "体育", "阅读", "传统文化", "节庆"]),
        field("festival", "节日", "text", "儿童节"),
        field("participants", "参加人数", "people", 600),
        choice("level", "成绩级别", levels),
        choice("result", "成绩", ["第一名", "一等奖", "二等奖", "三等奖", "优秀奖", "无"]),
      ],
      ["name", "kind", "festival", "participants", "level", "result"],
      ["participants"],
    ),
  },
];
