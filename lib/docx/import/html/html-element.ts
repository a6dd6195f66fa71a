/** An element of an HTML page, whoever parsed it; names of elements, attributes and properties in lower case. */
export type HtmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The declarations of its style attribute. */
  styles: ReadonlyMap<string, string>;
  children: (HtmlElement | string)[];
};

/** An element without children. */
export function htmlElement(name: string, attributes: ReadonlyMap<string, string>): HtmlElement {
  return { name, attributes, styles: stylesOf(attributes.get("style")), children: [] };
}

// No style attribute says anything of use beyond this.
const longest = 4000;
const none: ReadonlyMap<string, string> = new Map();

function stylesOf(source: string | undefined): ReadonlyMap<string, string> {
  if (!source) return none;
  const styles = new Map<string, string>();
  for (const declaration of source.slice(0, longest).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    styles.set(
      name,
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return styles;
}

/** The beginning of the text in an element: no more than `limit` pieces of text and elements are looked at. */
export function beginningOf(element: HtmlElement, limit: number): string {
  let text = "";
  const path = [{ element, next: 0 }];
  for (let steps = 0; steps < limit; steps++) {
    const top = path.at(-1);
    if (!top) break;
    const child = top.element.children[top.next++];
    if (child === undefined) path.pop();
    else if (typeof child === "string") text += child;
    else path.push({ element: child, next: 0 });
  }
  return text;
}
