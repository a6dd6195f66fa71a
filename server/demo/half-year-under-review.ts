/** The sample office's summary of the first half of 2026 as it was submitted, in the notation of the built-in templates. */
export const halfYearSubmitted = `
^ 临江区教育局宣传科2026年上半年宣传思想工作总结

2026年上半年，宣传科围绕课堂提质、学位扩容、校园平安三件大事，统筹推进理论学习、新闻宣传、文明创建和舆情应对，各项工作进展顺利。现总结如下。

# 抓实理论学习，夯实思想基础
### **领学促学，学有所获。**上半年组织集中学习6次，其中专题研讨3次，成员平均参学率97%。4月邀请市委党校教师作专题辅导，局机关和直属学校负责人128人参加。
### **送学到校，学在经常。**指导44个党支部开展主题党日活动，编发学习提示6期，党员教师登台宣讲19场，受到普遍欢迎。

# 做强新闻宣传，讲好教育故事
### **聚焦重点，策划先行。**围绕学位建设和课后服务推出专栏2个，刊发稿件43篇。
### **深入基层，多出精品。**上半年各级媒体共刊播稿件208篇，其中中央级7篇，省级32篇，市级79篇，区级90篇。实验小学“四点半书房”的做法被省级媒体报道，，在全市引起较大反响。

# 深化文明创建，涵养文明风尚
### **以评促建，提升内涵。**组织文明校园交叉互查2轮，整改问题61个，整改率96%。
### **志愿服务，温暖校园。**55支志愿服务队开展活动130余场，服务学生和家长1.2万人次。

# 加强舆情应对，守牢意识形态阵地
### **早发现，快处置。**上半年监测涉教信息1560条，妥善处置18件，平均回应时长5小时。
### **补短板，强能力。**组织舆情应对演练2次，培训校级干部和信息员96人次。

下半年，宣传科将继续围绕中心、服务大局，把各项任务抓紧抓实，为全区教育高质量发展营造良好氛围。

< 临江区教育局宣传科
> 2026年7月3日
`;

/** The text as it was begun: without its second half. */
export const halfYearBegun = halfYearSubmitted.slice(0, halfYearSubmitted.indexOf("# 深化文明创建"));

/** What the reviewer suggests to say otherwise: words as submitted, and what they should be. */
export const halfYearSuggested: readonly (readonly [words: string, instead: string])[] = [
  ["各项工作进展顺利", "完成年初计划的过半任务"],
  ["受到普遍欢迎", "听讲党员群众2300余人次"],
  ["在全市引起较大反响", "市内两个区来校学习"],
  ["把各项任务抓紧抓实", "盯住未完成的11项任务，逐项明确责任人和时限"],
];

/** What the reviewer asks about: the words, the comment, and the answer of the one who submitted it. */
export const halfYearComments: readonly { words: string; asks: string; answer?: string }[] = [
  { words: "成员平均参学率97%", asks: "@周敏 请按签到表核一下，5月那次有3人请假。" },
  {
    ...{ words: "整改率96%", asks: "没有整改完的两个问题，写明原因和期限。" },
    answer: "是两所学校的围墙改造，暑假动工，已补在附件里。",
  },
];
