import { expect, test } from "vitest";
import { type Described, matchDefinition } from "./match-definition.ts";

const known: [name: string, words: string, measure: string, percent?: true][] = [
  ["集中学习次数", "中心组学习 集中研讨", "次"],
  ["参学率", "出勤率 到课率", "", true],
  ["辅导讲座场次", "专题讲座 报告会", "场"],
  ["培训人数", "参训人数 培训干部", "人"],
  ["国家级媒体报道次数", "国家级 中央媒体", "次"],
  ["省市级媒体报道次数", "省级 市级 省市媒体", "次"],
  ["内宣报道次数", "内部刊物 每日快报", "次"],
  ["网络媒体报道次数", "网站 网络", "次"],
  ["新闻报道篇数", "宣传稿件 新闻稿 发表", "篇"],
  ["稿件采用率", "录用率", "", true],
  ["先进典型人数", "先进人物 榜样", "人"],
  ["文明单位个数", "文明单位", "个"],
  ["文明校园个数", "文明校园", "个"],
  ["志愿者人数", "志愿服务人数", "人"],
  ["走访户数", "走访慰问 农户", "户"],
  ["行风评议会场次", "评议会", "场"],
  ["社会满意度", "群众满意率 测评", "", true],
  ["网络咨询回复条数", "网络问政 咨询 答复", "条"],
  ["咨询回复率", "答复率", "", true],
  ["舆情处置起数", "突发舆情", "起"],
  ["安全检查次数", "抽查 督查", "次"],
  ["发出整改通知书份数", "整改通知", "份"],
  ["减免金额", "免除费用 资助金额", "元"],
];

const definitions = known.map(
  ([name, words, measure, percent = false]): Described => ({
    ...{ id: name, name, words, measure, percent },
  }),
);

/** The definition that the number in brackets is taken for. */
function taken(sentence: string): string | null {
  const [before = "", after = ""] = sentence.split(/\[.*\]/);
  return matchDefinition({ before, after }, definitions)[0]?.id ?? null;
}

test.each([
  ["局党组每月一学，全年集中学习[12]次，班子成员参学率为100%。", "集中学习次数"],
  ["局党组每月一学，全年集中学习12次，班子成员参学率为[100]%。", "参学率"],
  ["中心组全年开展学习研讨[14]次。", "集中学习次数"],
  ["邀请专家作专题讲座[3]场，400人到场。", "辅导讲座场次"],
  ["举办干部能力提升班，共培训[65]人。", "培训人数"],
  ["各校在国家级媒体刊发报道[9]次，省市级媒体320余次。", "国家级媒体报道次数"],
  ["各校在国家级媒体刊发报道9次，省市级媒体[320]余次，内宣60余次。", "省市级媒体报道次数"],
  ["省市级媒体320余次，内宣报道[60]余次，各类网络媒体70余次。", "内宣报道次数"],
  ["内宣报道60余次，各类网络媒体[70]余次。", "网络媒体报道次数"],
  ["通过报纸、电视等发表宣传稿件近[百]篇。", "新闻报道篇数"],
  ["共有[54]位教师入选年度先进人物。", "先进典型人数"],
  ["全区现有[4]个省级文明校园。", "文明校园个数"],
  ["建成市级文明单位[28]个。", "文明单位个数"],
  ["组织[15]名志愿者走上街头。", "志愿者人数"],
  ["深入村组，走访农户[170]户。", "走访户数"],
  ["全年召开[26]场行风评议会，听取意见。", "行风评议会场次"],
  ["第三方测评显示，社会对教育的满意度为[98.71]%。", "社会满意度"],
  ["就招生、入学等问题回复网络咨询[156]条，回复率99%。", "网络咨询回复条数"],
  ["就招生、入学等问题回复网络咨询156条，回复率达[99]%。", "咨询回复率"],
  ["妥善处置突发舆情[5]起。", "舆情处置起数"],
  ["组织安全检查，抽查[90]多次。", "安全检查次数"],
  ["向学校发出整改通知[89]份。", "发出整改通知书份数"],
  ["为困难学生减免费用[19.9]万元。", "减免金额"],
])("%s: %s", (sentence, name) => {
  expect(taken(sentence)).toBe(name);
});

test.each([
  "局党组于[3]月召开会议。",
  "新校区占地[120]亩，投入使用。",
  "全区有学校[76]所，在校学生6万名。",
  "本科上线率达到[95.15]%，位居前列。",
  "[2026]年，全体干部团结奋进。",
  "参加[2]次。",
  "食堂每周更换菜谱[2]次。",
  "",
])("nothing is like the number in %s", (sentence) => {
  expect(taken(sentence)).toBeNull();
});

test("the likeliest come first, few of them, each with how likely it is", () => {
  const matches = matchDefinition({ before: "在媒体报道", after: "次" }, definitions);
  expect(matches.length).toBeLessThanOrEqual(3);
  expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).sort((a, b) => b - a));
  for (const { score } of matches) expect(score > 0 && score <= 1).toBe(true);
});

test("a measure that counts other things is never taken", () => {
  const about = { before: "局党组全年集中学习", after: "人" };
  expect(matchDefinition(about, definitions).map(({ id }) => id)).not.toContain("集中学习次数");
  expect(matchDefinition({ ...about, after: "%" }, definitions)).toEqual([]);
  expect(matchDefinition({ ...about, after: "" }, definitions)[0]?.id).toBe("集中学习次数");
});
