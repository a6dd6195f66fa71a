import { requestJson } from "#components/ui/request-json.ts";

/**
 * The words of titles as the server's dictionary knows them, so that the paper cuts a title as the Word
 * file will. Until the server has answered, or where it cannot be reached, the browser's own words serve.
 */
export class TitleWords {
  readonly #known = new Map<string, readonly string[]>();
  readonly #onKnown: () => void;
  #asked = "";

  /** @param onKnown called when better words for a title have come */
  constructor(onKnown: () => void) {
    this.#onKnown = onKnown;
  }

  /** A title cut into words that joined are the title. */
  readonly cut = (title: string): readonly string[] => {
    const known = this.#known.get(title);
    if (known) return known;
    void this.#ask(title);
    const segments = new Intl.Segmenter("zh", { granularity: "word" }).segment(title);
    return Array.from(segments, ({ segment }) => segment);
  };

  async #ask(title: string): Promise<void> {
    if (this.#asked === title || !navigator.onLine) return;
    this.#asked = title;
    const result = await requestJson<{ words: string[] }>(
      `/api/words?${new URLSearchParams({ text: title })}`,
    );
    if (!result.ok) return;
    this.#known.set(title, result.value.words);
    this.#onKnown();
  }
}
