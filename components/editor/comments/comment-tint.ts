const quiet =
  "background: rgb(109 79 156 / 0.12); box-shadow: inset 0 -1px rgb(109 79 156 / 0.55); cursor: pointer;";
const strong =
  "background: rgb(109 79 156 / 0.3); box-shadow: inset 0 -2px rgb(109 79 156); cursor: pointer;";

/**
 * The tint of commented words, by a style sheet that names the threads: the words carry their ids, so that nothing in
 * the document has to be drawn anew when a thread is chosen or resolved.
 */
export class CommentTint {
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  /** Tints the words of these threads, one of them strongly. */
  show(ids: readonly string[], active: string | null): void {
    const words = (id: string) => `.document [data-comment="${CSS.escape(id)}"]`;
    const rules = [`.document .comment-begun { ${strong} }`];
    if (ids.length > 0) rules.push(`${ids.map(words).join(", ")} { ${quiet} box-decoration-break: clone; }`);
    if (active) rules.push(`${words(active)} { ${strong} }`);
    this.#sheet.replaceSync(rules.join("\n"));
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
