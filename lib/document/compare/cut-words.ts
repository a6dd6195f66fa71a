const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const numeral = "[〇零一二三四五六七八九十百千万亿两]";
const arabic = "[0-9０-９]+(?:[.,:．：][0-9０-９]+)*[%％‰]?";
const ordinal = `第(?:[0-9０-９]+|${numeral}+)[届次期批轮个项名位]?`;
const fraction = `百分之${numeral}+(?:点${numeral}+)?`;
const whole = `${ordinal}|${fraction}|${arabic}|${numeral}{2,}(?:点${numeral}+)?`;

const wholes = new RegExp(whole, "gu");
const number = new RegExp(`^(?:${whole}|${numeral})$`, "u");
const characters = new RegExp(`${whole}|[\\p{Script=Latin}]+|.\\p{M}*`, "gsu");

/**
 * The text as words, of which it is the concatenation. Numbers stay whole (2025, 1,200, 十五, 百分之三十五), ordinals
 * with their measure word (第十五届).
 */
export function cutWords(text: string): string[] {
  const begins = new Uint8Array(text.length + 1);
  for (const { index } of segmenter.segment(text)) begins[index] = 1;
  for (const { 0: match, index } of text.matchAll(wholes)) {
    // In 统一一个 the numeral begins inside a word, so it is none.
    if (!begins[index]) continue;
    begins.fill(0, index + 1, index + match.length);
    begins[index + match.length] = 1;
  }
  begins[text.length] = 1;
  const words: string[] = [];
  for (let start = 0, end = 1; end <= text.length; end++) {
    if (!begins[end]) continue;
    words.push(text.slice(start, end));
    start = end;
  }
  return words;
}

/** The text as characters; numbers, ordinals and words in Latin letters count as one. */
export function cutCharacters(text: string): string[] {
  return text.match(characters) ?? [];
}

/** Whether a word of `cutWords` is a number or an ordinal. */
export function isNumber(word: string): boolean {
  return number.test(word);
}
