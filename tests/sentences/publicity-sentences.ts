import { built, has, lines, more, near, own, type Sentence, sum, tens } from "./sentence.ts";

const reports = "media-reports";
const honours = "honours";

/** What reports say about publicity. */
export const publicitySentences: Sentence[] = [
  [
    "各校在国家级媒体刊发报道[9次]，在省市级媒体刊发[320余次]，内宣媒体刊发[60余次]，网络媒体刊发[70余次]。",
    [
      lines(reports, 9, { level: "国家级", channel: "报刊" }),
      lines(reports, 204, { level: "省级", channel: "报刊" }),
      lines(reports, 123, { level: "市级", channel: "电视" }),
      lines(reports, 64, { level: "内宣", channel: "报刊" }),
      lines(reports, 73, (index) => ({ level: "区县级", channel: index % 2 ? "网站" : "微信" })),
    ],
    [
      built("media-reports.national"),
      built("media-reports.regional", more(10)),
      built("media-reports.internal", more(10)),
      // Both 近 and 余 at once, as some write, cannot be true.
      built("media-reports.online", more(10)),
    ],
  ],
  [
    "其中[《田埂上的科学课》、《一支笛子一个班》]被中央主要报纸采用。",
    [
      lines(reports, 1, { title: "《田埂上的科学课》", level: "国家级", notable: true }),
      lines(reports, 1, { title: "《一支笛子一个班》", level: "国家级", notable: true }),
      lines(reports, 5, { level: "国家级", notable: false }),
    ],
    [built("media-reports.titles")],
  ],
  [
    "通过本地网站和日报发表新闻稿件[近百篇]，另在省级媒体刊登[数十篇]。",
    [
      lines(reports, 51, { level: "市级", channel: "网站" }),
      lines(reports, 45, { level: "省级", channel: "报刊" }),
    ],
    [built("media-reports.all", near(100)), built("media-reports.provincial", tens)],
  ],
  [
    "全市共有[54位]教师入选“身边的好老师”。",
    [lines("role-models", 54, { title: "身边的好老师", kind: "教师", people: 1 })],
    [built("role-models.teachers")],
  ],
  [
    "机关[1名]同志被评为对外宣传先进个人，[1名]同志被评为优秀通讯员。",
    [
      lines(honours, 1, { name: "对外宣传先进个人", level: "市级", kind: "教师", count: 1 }),
      lines(honours, 1, { name: "优秀通讯员", level: "市级", kind: "教师", count: 1 }),
    ],
    [
      own(honours, sum("count"), [has("name", "宣传先进个人")], "名"),
      own(honours, sum("count"), [has("name", "通讯员")], "名"),
    ],
  ],
  [
    "组建由[数十名]熟悉校情的教师参加的通讯员队伍。",
    [lines("meetings-training", 3, { kind: "工作会议", audience: "通讯员", participants: 19 })],
    // 数十 leaves no room for a 余 behind it.
    [own("meetings-training", sum("participants"), [{ field: "audience", oneOf: ["通讯员"] }], "名", tens)],
  ],
];
