import type { PlacedWord } from "./reading.ts";

/** Words that the dictionary takes for names of persons or places, and that are none in these texts. */
const noNames = new Set(
  [
    "文明 师生 德育 弘扬 荣获 宣传部 宣传栏 幼儿园 文明办 高素质 高质量 高标准 立德 青蓝 道德 真善美 张贴 杜绝 宣传教育",
    "满意度 美德 美丽 爱国 太阳 广度 深度 长度 密度 城市 城镇 城区 山区 灾区 社区 街道 乡村 农村 乡镇 村镇 入口 上岗 上台 上市 上门",
    "关联 伦理 普及 礼拜 大街 大桥 大城 都市 外国 全国 各国 国家 新区 新城 新建 新春 青春 英雄 扎根 缅怀 贵宾 嘉宾 赞美 滑坡 高原 海洋",
    "中国 中华 中华人民共和国 中共 中央 亚洲 欧洲 东部 西部 中部 东西部 东西 南北 东北 西北 华东 校园 家庭 学校 小学 中学 安全 安全感",
    "公安局 公安 人民政府 政府 关工委 教育部 国务院 党中央 共青团 工会 党组织 党支部 中小学 实践 实验 示范 特色 学雷锋 爱国主义 黄金周",
    "许可证 严肃性 纪律性 连贯性 农家乐 向心力 文科生 古文化 党员 微信 互联网 公众号 抖音 视频号 乐观 明德 知行 和谐 阳光 高峰 高潮 温暖 镇乡 高一 高二 高三 万千 方方面面",
  ].flatMap((line) => line.split(" ")),
);

// A word that the dictionary has not got can be two that were not cut apart: 现将, 名同, 个市.
const noUnknownName =
  /^[各全本该我每一二三四五六七八九十两几不有为是以被把将现已也都并均再又就更仅共名个位所次家由对向从与和及在到于等后前]|[度性率化式型将等与和及在为被把对向的了着过中]$/;

/** Whether a word may be a name of its own, or part of one: 临江, 育英, an unknown word of Chinese characters. */
export function isName({ word, tag }: PlacedWord): boolean {
  if (isPlaceholder(word)) return true;
  if (noNames.has(word) || word.length < 2 || !/^\p{Script=Han}+$/u.test(word)) return false;
  if (/^(?:ns|nr|nz)/.test(tag)) return !/^[各全本该我每两几]|[度性率化]$/.test(word);
  return tag === "x" && !noUnknownName.test(word);
}

/** XX, as texts have it whose names were taken out. */
export function isPlaceholder(word: string): boolean {
  return /^(?:[XxＸ]{2,4}|×+|╳+)$/.test(word);
}
