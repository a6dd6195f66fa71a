const number = "[一二三四五六七八九十\\d]{1,3}";

/** 篇一： 范文2、 【篇三】 – how collections mark where the next document begins. */
export const pieceMarker = new RegExp(
  `^[【[]?(?:篇|范文)${number}(?:[】\\]]\\s*[:：]?|\\s*[:：、.．]|\\s|$)\\s*`,
);
