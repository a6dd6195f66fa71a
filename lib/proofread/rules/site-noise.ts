import { matches } from "../matches.ts";
import type { Rule } from "../rule.ts";

/** Whole lines that websites put around a text. */
const lines: RegExp[] = [
  /^(?:作者|来源|编辑|责任编辑)\s*[:：].{0,20}\s(?:作者|来源|编辑|时间|日期|发布时间|发布日期|浏览|点击|阅读)\s*[:：]/,
  /^[（(]?(?:文章|本文|资料|信息)?来源\s*[:：][^，。]{0,10}(?:网友|网络|互联网|本站|转载|投稿)/,
  /^(?:发布|更新)(?:时间|日期)\s*[:：]|^(?:浏览|点击|阅读)(?:次数|数|率|量)\s*[:：]/,
  /^(?:本文|原文|文章)(?:原|来源|的)?(?:地址|链接|网址|出处)\s*[:：]/,
  /^[<＜（(]?https?:\/\/\S+[>＞）)]?$/i,
  /ECMS|帝国\s*cms|帝国之家|织梦|dedecms/i,
  /^[\w.-]+\.(?:com|cn|net|org)\S*\s*(?:更多|小编|推荐|整理|收集|提供|编辑)/i,
  /^(?:更多|最新|相关|延伸|推荐|热门|猜你喜欢)[^。，,]{0,20}(?:请访问|请点击|请关注|请登录|尽在|小编推荐)/,
  /^文章生成\s*PDF|付费下载|^(?:点击)?下载(?:全文|本文|文档|word|PDF)/i,
  /^\[?[上下]一[篇页]\]?\s*[:：]/,
  /^(?:当前|您的|你的|所在)位置\s*[:：]|^(?:网站)?首页\s*[>＞»›→]/,
  /^[【[]?(?:篇|范文)[一二三四五六七八九十\d]{1,3}(?:[】\]]|\s*[:：、.．]|$)/,
  /[（(](?:精选|通用|合集|优秀|推荐|热门|锦集|共)?\s*[\d一二两三四五六七八九十]{1,3}篇(?:范文)?[）)]$/,
  /^第\d{1,2}篇\s|^欢迎光临.{1,20}网|^本文档由用户|^还剩\d+页|继续免费阅读/,
];

/** How the editor of a website speaks to the readers. */
const introduction =
  /小编(?:从网上|从网络上|特地|特意|精心|今天|今日|就|将|在此|在这里|这里|已经){0,3}(?:[为给跟和帮替带](?:您|你|大家|各位)|(?:[为给帮替])?(?:收集|整理|搜集|精选|分享|推荐|寄语|提示|提醒))/;

/** What a website has added to a text that was copied from it. */
export const siteNoise: Rule = {
  id: "site-noise",
  group: "left-over",
  level: "error",
  examples: {
    bad: [
      { text: "作者：小六 来源：网友投稿", found: ["作者：小六 来源：网友投稿"] },
      { text: "（文章来源：某某网 网友投稿）", found: ["（文章来源：某某网 网友投稿）"] },
      {
        text: "本文原地址：<https://example.com/1.html>\nECMS帝国之家，为帝国cms加油！",
        found: ["本文原地址：<https://example.com/1.html>", "ECMS帝国之家，为帝国cms加油！"],
      },
      {
        text: "每到年底要写总结。小编特地为您收集整理“工作总结”，希望能帮到您。",
        found: ["小编特地为您收集整理“工作总结”，希望能帮到您。"],
      },
      { text: "Gz85.Com更多总结小编推荐", found: ["Gz85.Com更多总结小编推荐"] },
      {
        text: "更多 总结范文 请访问 <https://example.com/>",
        found: ["更多 总结范文 请访问 <https://example.com/>"],
      },
      { text: "文章生成PDF付费下载功能", found: ["文章生成PDF付费下载功能"] },
      { text: "# 工作总结（精选三篇）\n篇一：工作总结", found: ["工作总结（精选三篇）", "篇一：工作总结"] },
    ],
    good: [
      { text: "作者：李明" },
      { text: "学校公众号招募学生小编12人，小编们走进课堂，为同学们采写新闻。" },
      { text: "直播地址为 https://example.cn/live ，访问量达3.2万人次。" },
      { text: "更多群众走进学校，点击量突破百万。" },
    ],
  },
  each({ index, text, inTable }) {
    const line = text.trim();
    if (inTable || line === "") return [];
    if (line.length <= 160 && lines.some((pattern) => pattern.test(line))) {
      return [{ paragraph: index, from: text.indexOf(line), to: text.indexOf(line) + line.length }];
    }
    if (!text.includes("小编")) return [];
    return matches(text, /[^。！？!?]+[。！？!?]?/g)
      .filter(({ words }) => introduction.test(words))
      .map(({ from, to }) => ({ paragraph: index, from, to }));
  },
};
