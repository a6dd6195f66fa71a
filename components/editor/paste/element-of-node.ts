import { type HtmlElement, htmlElement } from "#lib/docx/import/html/html-element.ts";

/** An element of the browser's document, with all that is in it, as the reader of pages wants it. */
export function elementOfNode(root: Element): HtmlElement {
  const made = own(root);
  const open: [Element, HtmlElement][] = [[root, made]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [source, target] = pair;
    for (const node of source.childNodes) {
      if (node.nodeType === 3) target.children.push(node.textContent ?? "");
      if (node.nodeType !== 1) continue;
      const child = own(node as Element);
      target.children.push(child);
      open.push([node as Element, child]);
    }
  }
  return made;
}

function own(element: Element): HtmlElement {
  const attributes = new Map<string, string>();
  for (const { name, value } of element.attributes) attributes.set(name, value);
  return htmlElement(element.localName, attributes);
}
