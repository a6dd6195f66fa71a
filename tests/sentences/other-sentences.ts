import { built, chinese, count, has, is, lines, many, more, own, type Sentence, sum } from "./sentence.ts";

const aid = "students-aid";
const meetings = "meetings-training";

/** What reports say about safety, pupils and staff. */
export const otherSentences: Sentence[] = [
  [
    "校际互查[两次]，随机抽查[90多次]，发出整改通知书[89份]、消防通知书[28份]、特种设备通知书[11份]，记录隐患[150处]。",
    [
      lines("safety", 2, { kind: "分组互查" }),
      lines("safety", 93, (index) => ({
        kind: "抽查",
        notices: index < 89 ? 1 : 0,
        hazards: index < 57 ? 2 : 1,
      })),
      lines("safety", 28, { kind: "消防", fireNotices: 1 }),
      lines("safety", 11, { kind: "特种设备", equipmentNotices: 1 }),
    ],
    [
      own("safety", count, [is("kind", "分组互查")], "次", chinese),
      built("safety.spot", many(10)),
      built("safety.notices"),
      built("safety.fire"),
      built("safety.equipment"),
      built("safety.hazards"),
    ],
  ],
  [
    "享受免杂费的农村学生[10856名]，其中小学[8506名]、中学[2350名]，共免除[270多万元]。",
    [
      lines(aid, 1, { category: "免除杂费", stage: "小学", people: 8506, amount: 2_110_400 }),
      lines(aid, 1, { category: "免除杂费", stage: "初中", people: 2350, amount: 623_800 }),
    ],
    [
      built("students-aid.waived"),
      built("students-aid.waivedPrimary"),
      built("students-aid.waivedJunior"),
      built("students-aid.waivedAmount", many(10)),
    ],
  ],
  [
    "两免一补惠及家庭困难学生[3443名]，减免[19.9万元]；为[282名]学生免书费[2787元]。",
    [
      lines(aid, 1, { category: "两免一补", people: 3443, amount: 199_000 }),
      lines(aid, 1, { category: "免除书费", people: 282, amount: 2787 }),
    ],
    [
      built("students-aid.aided"),
      built("students-aid.aid"),
      built("students-aid.books"),
      built("students-aid.bookFees"),
    ],
  ],
  [
    "秋季完成初中招生[9555名]、小学招生[5000多名]，随迁子女入学[1657名]。",
    [
      lines(aid, 1, { category: "初中招生", people: 9555 }),
      lines(aid, 1, { category: "小学招生", people: 5412 }),
      lines(aid, 1, { category: "进城务工子女", people: 1657 }),
    ],
    [built("students-aid.junior"), built("students-aid.primary", many(1000)), built("students-aid.migrant")],
  ],
  [
    "开春，[76所]学校的[5万余名]师生搬进新校舍。",
    [
      lines(aid, 76, (index) => ({
        name: `第${index}小学`,
        category: "小学招生",
        people: index < 75 ? 690 : 593,
      })),
    ],
    [own(aid, { type: "distinct", field: "name" }, [], "所"), own(aid, sum("people"), [], "万名", more(1))],
  ],
  [
    "[38名]校长赴外省挂职，分[5批]参加省级研修，教导主任[65人]接受培训，轮岗[70余名]。",
    [
      lines(meetings, 2, { kind: "挂职锻炼", participants: 19 }),
      lines(meetings, 5, { name: "省级研修", kind: "外出考察" }),
      lines(meetings, 1, { kind: "专题培训", participants: 65 }),
      lines("staff", 1, { category: "交流", people: 74 }),
    ],
    [
      built("meetings-training.seconded"),
      own(meetings, count, [has("name", "研修")], "批"),
      built("meetings-training.trainees"),
      built("staff.moved", more(10)),
    ],
  ],
  [
    "教师资格认定有[800人]申请，[692人]通过；开展普通话培训[2期]，已有[1200多人]达到二级乙等。",
    [
      lines("staff", 1, { category: "资格认定", applied: 800, passed: 692 }),
      lines("staff", 1, { name: "普通话达标", category: "培训", people: 1236 }),
      lines(meetings, 2, { kind: "专题培训", participants: 600 }),
    ],
    [
      built("staff.applied"),
      built("staff.passed"),
      built("meetings-training.trainings"),
      built("staff.trained", many(100)),
    ],
  ],
];

/** What stands as a number in such reports and no style prints, and why. */
export const neverPrinted: [words: string, reason: string][] = [
  ["近70余次", "近 says fewer and 余 says more: no value makes both true. Rebuilt as 70余次."],
  ["数十余名", "数十 is as vague as it can be, 余 behind it says nothing. Rebuilt as 数十名."],
  ["1/6", "a part is printed as percent, not as a fraction"],
  ["9:1", "so many to one is printed as percent, not as a proportion"],
];

/** Sentences with numbers that no records count, the number in brackets, and why. */
export const notCounted: [words: string, reason: string][] = [
  ["班子成员人人须交[1]篇调研文章。", "a rule that is set"],
  ["上年度考核位列全市第[1]名。", "a rank among units whose records are not here"],
  ["形成值班、联络、会商等[九]大机制。", "counts what the sentence lists itself"],
  ["[6]月28日举办演讲比赛。", "a day, which is a field of one record"],
];
