import { built, chinese, count, has, is, lines, own, ratio, type Sentence, sum } from "./sentence.ts";

const study = "theory-study";
const honours = "honours";

/** What reports say about study. */
export const learningSentences: Sentence[] = [
  [
    "班子坚持每月一学，本年度集中学习[12次]，班子成员的参学率为[100%]。",
    [
      lines(study, 12, { form: "集中学习", group: "中心组", due: 16, attended: 16 }),
      lines(study, 3, { form: "观影" }),
    ],
    [built("theory-study.sessions"), built("theory-study.attendance")],
  ],
  [
    "七月举行主题演讲，评出一等奖[2名]。",
    [lines(honours, 2, { name: "主题演讲一等奖", level: "区县级", kind: "教师", count: 1 })],
    [own(honours, sum("count"), [has("name", "演讲一等奖")], "名")],
  ],
  [
    "支部书记分[两批]外出研修，每批为期[3天]。",
    [
      lines(study, 2, { form: "培训", group: "学校支部" }),
      lines("meetings-training", 1, { kind: "外出考察", days: 3, participants: 40 }),
    ],
    [own(study, count, [is("form", "培训")], "批", chinese), built("meetings-training.days")],
  ],
  [
    "年末选派学校党务骨干[10名]赴外地参加培训。",
    [lines("meetings-training", 2, { kind: "专题培训", participants: 5 })],
    [built("meetings-training.trainees", { measure: "名" })],
  ],
  [
    "七一前评出模范党员[30名]。",
    [lines("role-models", 30, { title: "模范党员", kind: "干部", people: 1 })],
    [built("role-models.people", { measure: "名" })],
  ],
  [
    "共[12所]学校研读乡贤的教育思想。",
    [
      lines(study, 24, (index) => ({
        form: "专题研讨",
        topic: "乡贤教育思想",
        speaker: `第${index % 12}小学`,
      })),
    ],
    [own(study, { type: "distinct", field: "speaker" }, [has("topic", "乡贤")], "所")],
  ],
  [
    "校长持证上岗[100%]，读完研修班的中学校长为[15%]，小学校长为[6%]。",
    [
      lines("staff", 1, { name: "任职培训", category: "培训", applied: 90, passed: 90 }),
      lines("staff", 1, { name: "高级研修", category: "培训", stage: "初中", applied: 40, passed: 6 }),
      lines("staff", 1, { name: "高级研修", category: "培训", stage: "小学", applied: 50, passed: 3 }),
    ],
    [
      own("staff", ratio("passed", "applied"), [has("name", "任职")]),
      own("staff", ratio("passed", "applied"), [has("name", "研修"), is("stage", "初中")]),
      own("staff", ratio("passed", "applied"), [has("name", "研修"), is("stage", "小学")]),
    ],
  ],
];
