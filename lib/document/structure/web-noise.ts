import { pieceMarker } from "./piece-marker.ts";

/** Lines that web pages put around a document: authors, addresses, advertisements of other texts. */
const alwaysNoise: RegExp[] = [
  /^[<＜（(]?https?:\/\/\S+[>＞）)]?$/i,
  /^(本文|原文|文章)(原|来源|的)?(地址|链接|网址|出处)\s*[:：]/,
  /(https?:\/\/|www\.).*(更多|转载|访问|来源|地址|链接)|(更多|请访问|转载|来源于|地址|链接).*(https?:\/\/|www\.)/i,
  /ECMS|帝国\s*cms|帝国之家|织梦|dedecms/i,
  /^[\w.-]+\.(com|cn|net|org)\S*\s*(更多|小编|推荐|整理|收集|提供|编辑)/i,
  /小编(推荐|精选|整理|寄语|提示)[^。]{0,12}$/,
  /^(更多|最新|相关|延伸|推荐|热门|猜你喜欢)[^。，,]{0,20}(推荐|阅读|请访问|请点击|请关注|尽在).{0,40}$/,
  /^文章生成\s*PDF|付费下载|^(点击)?下载(全文|本文|文档|word|PDF)/i,
  /^\[?(上|下)一(篇|页)\]?\s*[:：]/,
  /^(当前|您的|你的|所在)位置\s*[:：]|^(网站)?首页\s*[>＞»›→]/,
  /[（(](精选|通用|合集|优秀|推荐|热门|锦集|共)?\s*[\d一二两三四五六七八九十]{1,3}篇[）)]$/,
];

/** Lines that are noise only where web pages have them: beside a title or at the end. */
const headerNoise =
  /^(作者|来源|编辑|责任编辑|发布(时间|日期|人)?|更新(时间|日期)|浏览(次数|量)?|点击(数|率|量)?|阅读(次数|量)?|字号|字体|标签)\s*[:：]/;

/** What a printed page adds to its text: page numbers, the lines of a table of contents. */
const printed =
  /^([-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(\s*[/，,]?\s*共\s*\d{1,3}\s*页)?)$|[…·.．]{4,}\s*\d{1,3}$/;

/** Introductions in which the editor of a web page speaks to the readers. */
const introduction =
  /小编(特地|特意|今天|今日|就|将|在此|在这里|这里|已经)?(为|给|跟|和|帮|替|带)?(您|你|大家|各位)|小编(特地|特意|精心)?(收集|整理|搜集|精选|分享)/;

/** A line of nothing but rules, list marks or numbers that lost their words: `- 1.`, `———`, `* * *`. */
const empty =
  /^[\s>＞*+=_~—―─-]*(?:[0-9０-９]{1,2}\s*[、．.]|[（(][0-9一二三四五六七八九十]{1,3}[）)])?[\s*=_~—―─-]*$/;

/**
 * Whether a line is no part of the document, but of the web page that it was copied from.
 * @param edge whether the line stands among the first or the last ones
 */
export function isWebNoise(text: string, edge: boolean): boolean {
  if (text.length > 600) return false;
  if (text.length <= 100 && (empty.test(text) || printed.test(text))) return true;
  if (pieceMarker.exec(text)?.[0] === text) return true;
  if (edge && text.length <= 80 && headerNoise.test(text)) return true;
  if (text.length <= 160 && alwaysNoise.some((pattern) => pattern.test(text))) return true;
  return introduction.test(text);
}
