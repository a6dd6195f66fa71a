/** The overlapping pairs of characters of a longer Chinese word. */
export function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 3 || !/^\p{Script=Han}+$/u.test(word)) return [];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}
