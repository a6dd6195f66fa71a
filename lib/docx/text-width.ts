const half = /[\u0020-\u007e\u00a0-\u00ff]/;
const capital = /[A-Z@%&]/;

/**
 * The width of a text in characters of its own size: a Chinese character is 1, a digit or a small
 * Latin letter ½, a capital ¾ (Times New Roman within a hundredth or two for digits, roughly for letters).
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (capital.test(character)) width += 0.75;
    else width += half.test(character) ? 0.5 : 1;
  }
  return width;
}

const scriptBorder = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\p{Script=Han})/gu;

/** The width of a text with the quarter that a word processor may add between Chinese and Latin. */
export function looseWidth(text: string): number {
  return textWidth(text) + (text.match(scriptBorder)?.length ?? 0) / 4;
}
