import { byPatterns, type Finder } from "./reading.ts";

/** Words with names or numbers in them that never change from year to year. */
export const findSetPhrases: Finder = byPatterns([
  /习近平(?:新时代中国特色社会主义思想|总书记|同志|主席)?/g,
  /毛泽东|邓小平|江泽民|胡锦涛|周恩来|刘少奇|朱德|马克思|恩格斯|列宁|雷锋|焦裕禄|孔繁森|白求恩|黄大年|张桂梅/g,
  /(?:延安|井冈山|西柏坡|遵义|北大荒|大庆|上海|苏区|沂蒙|红旗渠)(?:精神|会议|时间)|中国特色/g,
  /[三四五六]位一体|三人行|四处(?=[^，。；、]{2})|万人空巷|千人一面|二十四节气|二十四字|千千万万|千家万户/g,
  /第[一二三四]课堂|第一时间|第一名?师资|第[一二三]产业|第三方|第一(?:书记|责任人|要务|资源|线)/g,
]);
