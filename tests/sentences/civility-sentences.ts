import {
  built,
  chinese,
  count,
  has,
  is,
  lines,
  many,
  near,
  own,
  ratio,
  type Sentence,
  sum,
} from "./sentence.ts";

const honours = "honours";
const models = "role-models";
const civility = "civility";
const campus = { project: "文明校园" };

const survey = (about: string, asked: number, satisfied: number) =>
  lines("satisfaction", 1, { form: "第三方调查", about, asked, satisfied });

const awarded = (name: string, count: number) =>
  lines(honours, count, { name, level: "市级", kind: "教师", count: 1 });

const people = (name: string) => own(honours, sum("count"), [has("name", name)], "人");

/** What reports say about civility and culture. */
export const civilitySentences: Sentence[] = [
  [
    "年内有[1人]参加全国最美教师推选。",
    [lines(models, 1, { title: "最美教师", level: "国家级", kind: "教师", people: 1 })],
    [own(models, sum("people"), [is("level", "国家级"), is("kind", "教师")], "人")],
  ],
  [
    "评选产生新时代好少年标兵[10名]、新时代好少年[20名]。",
    [
      lines(models, 10, { title: "新时代好少年标兵", kind: "学生", people: 1 }),
      lines(models, 20, { title: "新时代好少年", kind: "学生", people: 1 }),
    ],
    [
      own(models, sum("people"), [is("title", "新时代好少年标兵")], "名"),
      own(models, sum("people"), [is("title", "新时代好少年")], "名"),
    ],
  ],
  [
    "新增正高级教师[2人]、特级教师[3人]，获省优质课评比一等奖[21人]。",
    [awarded("正高级教师", 2), awarded("特级教师", 3), awarded("优质课评比一等奖", 21)],
    [people("正高级"), people("特级"), people("优质课评比一等奖")],
  ],
  [
    "有[13人]当选学段十佳教师，[61人]成为学科带头人，[340人]成为中青年骨干。",
    [awarded("学段十佳教师", 13), awarded("学科带头人", 61), awarded("中青年骨干", 340)],
    [people("十佳"), people("带头人"), people("骨干")],
  ],
  [
    "本科一批上线[1160人]，本科录取率[95.15%]，前十名中有[9名]。",
    [
      lines("高考成绩", 1, { name: "本科一批", people: 1160 }),
      lines("高考成绩", 1, { name: "本科", people: 1903, candidates: 2000 }),
      lines("高考成绩", 9, { name: "前十名", people: 1 }),
    ],
    [
      own("高考成绩", sum("people"), [is("name", "本科一批")], "人"),
      own("高考成绩", ratio("people", "candidates"), [is("name", "本科")]),
      own("高考成绩", count, [is("name", "前十名")], "名"),
    ],
  ],
  [
    "每月入村走访，先后看望农户[170户]，走访企业[5家]。",
    [
      lines("volunteering", 10, { theme: "走访慰问", households: 17 }),
      lines("volunteering", 5, { theme: "走访慰问", enterprises: 1 }),
    ],
    [built("volunteering.households"), built("volunteering.enterprises")],
  ],
  [
    "岁末，来自三校的[15名]志愿者代表登台亮相。",
    [lines("volunteering", 3, { theme: "学雷锋", volunteers: 5 })],
    [built("volunteering.volunteers", { measure: "名" })],
  ],
  [
    "同来自各地的[30多支]志愿服务队一道接旗。",
    [lines("volunteering", 33, { activity: "集中授旗", theme: "学雷锋" })],
    [own("volunteering", count, [has("activity", "授旗")], "支", many(10))],
  ],
  [
    "发动志愿者[近千人]，常年参与文明劝导。",
    [lines("volunteering", 40, { theme: "学雷锋", volunteers: 24 })],
    [built("volunteering.volunteers", { measure: "人", ...near(1000) })],
  ],
  [
    "湖畔中学牵头，[10所]学校投入市文明校园创建。",
    [lines(civility, 10, { ...campus, level: "市级", stage: "创建" })],
    [built("civility.building")],
  ],
  [
    "推荐[湖畔小学、云岭学校]参评全国文明校园。",
    [
      lines(civility, 1, { ...campus, holder: "湖畔小学", level: "国家级", stage: "申报" }),
      lines(civility, 1, { ...campus, holder: "云岭学校", level: "国家级", stage: "申报" }),
    ],
    [own(civility, { type: "list", field: "holder", top: 10 }, [is("stage", "申报")])],
  ],
  [
    "全系统现有省级文明校园[4个]、市级文明单位[28个]、县级文明单位[76个]。",
    [
      lines(civility, 4, { ...campus, level: "省级", stage: "命名" }),
      lines(civility, 28, { project: "文明单位", level: "市级", stage: "命名" }),
      lines(civility, 76, { project: "文明单位", level: "区县级", stage: "命名" }),
    ],
    [built("civility.provincialCampuses"), built("civility.municipalUnits"), built("civility.countyUnits")],
  ],
  [
    "十一月，[12个]乡镇和[14个]直属学校共举行行风评议会[26场]，邀请各界代表[近千人]参加，社会对教育的满意度为[98.71%]。",
    [
      lines("satisfaction", 26, (index) => ({
        ...{ name: index < 12 ? "乡镇评议会" : "直属学校评议会", form: "评议会", about: "社会对教育" },
        ...{ asked: index < 20 ? 36 : 35, satisfied: index < 12 ? 35 : index < 20 ? 36 : 35 },
      })),
    ],
    [
      own("satisfaction", count, [has("name", "乡镇")], "个"),
      own("satisfaction", count, [has("name", "直属学校")], "个"),
      built("satisfaction.sessions"),
      built("satisfaction.asked", near(1000)),
      built("satisfaction.rate"),
    ],
  ],
  [
    "第三方调查中，学生对师德的满意度为[96.55%]，学生和社会对学校的满意度为[93.84%]，学校对管理与服务的满意度为[93.70%]。",
    [
      survey("学生对师德", 2900, 2800),
      survey("学生和社会对学校", 4220, 3960),
      survey("学校对管理与服务", 1000, 937),
    ],
    [
      built("satisfaction.teachers"),
      built("satisfaction.schools"),
      // The records say 93.7%; beside two others with two decimals it keeps its zero.
      built("satisfaction.service", { fixed: true }),
    ],
  ],
  [
    "北湖学校、东坡小学等[十五所]学校建成市级艺术特色学校。",
    [lines(civility, 15, { project: "艺术特色学校", level: "市级", stage: "命名" })],
    [built("civility.municipalArts", chinese)],
  ],
];
