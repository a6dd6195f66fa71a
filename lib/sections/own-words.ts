/**
 * Words of the education office that the dictionary of jieba lacks or cuts badly, in its format: word,
 * frequency, part of speech.
 */
export const ownWords = [
  ...["师德", "师风", "师德师风", "思政", "思政课", "思政课程", "课程思政", "立德树人", "双减"],
  ...["中心组", "党组", "主题党日", "三会一课", "理论学习", "意识形态", "舆情", "网评员", "网络问政"],
  ...["文明校园", "文明单位", "文明创建", "志愿服务", "家长学校", "家访", "课后服务", "控辍保学"],
  ...["教研室", "名师工作室", "集团化办学", "学区", "学位", "校园文化", "书香校园", "融媒体", "公众号"],
]
  .map((word) => `${word} 2000 n`)
  .join("\n");
