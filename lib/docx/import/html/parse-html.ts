import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type HtmlElement, htmlElement } from "./html-element.ts";

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The root element of a page; whatever is wrong with it, it is read as browsers read it, scripts not run. */
export function parseHtml(source: string): HtmlElement {
  const root = htmlElement("html", new Map());
  const open: [Parent, HtmlElement][] = [[parse(source, { scriptingEnabled: false }), root]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [parent, target] = pair;
    for (const node of parent.childNodes) {
      if (node.nodeName === "#text") target.children.push((node as DefaultTreeAdapterTypes.TextNode).value);
      if (!("tagName" in node)) continue;
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const child = htmlElement(node.tagName, attributes);
      target.children.push(child);
      open.push(["content" in node ? node.content : node, child]);
    }
  }
  return root;
}
