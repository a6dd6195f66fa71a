import type { DOMOutputSpec, Mark, Node } from "@tiptap/pm/model";
import { createElement, Fragment, type ReactNode } from "react";

/** Attributes that React calls otherwise than HTML. */
const renamed: Record<string, string> = { class: "className", colspan: "colSpan", rowspan: "rowSpan" };

/** A block as the schema says that it looks, without an editor: on the server too. */
export function rendered(block: Node, key?: number): ReactNode {
  if (block.isText) return <Fragment key={key}>{markedText(block)}</Fragment>;
  const spec = block.type.spec.toDOM?.(block);
  if (spec === undefined) return null;
  const children = block.children.map((child, index) => rendered(child, index));
  return <Fragment key={key}>{element(spec, children)}</Fragment>;
}

function markedText({ text, marks }: Node): ReactNode {
  const within = (inner: ReactNode, mark: Mark) => {
    const spec = mark.type.spec.toDOM?.(mark, true);
    return spec === undefined ? inner : element(spec as DOMOutputSpec, inner);
  };
  return [...marks].reverse().reduce(within, text ?? "");
}

/** An element as ProseMirror describes it: [tag, attributes?, …children], where 0 is the place of the content. */
function element(spec: DOMOutputSpec, content: ReactNode): ReactNode {
  if (typeof spec === "string") return spec;
  if (!Array.isArray(spec)) return null;
  const [tag, second, ...others] = spec as [string, ...unknown[]];
  const hasAttributes = typeof second === "object" && !Array.isArray(second);
  const rest = hasAttributes || second === undefined ? others : [second, ...others];
  const children = rest.map((child, index) => (
    <Fragment key={index}>{child === 0 ? content : element(child as DOMOutputSpec, content)}</Fragment>
  ));
  const attributes = hasAttributes ? reactAttributes(second as Record<string, unknown>) : {};
  return createElement(tag, attributes, ...(children.length > 0 ? [children] : []));
}

function reactAttributes(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) =>
        name === "style" ? [name, styles(String(value))] : [renamed[name] ?? name, value],
      ),
  );
}

function styles(text: string): Record<string, string> {
  const parts = text.split(";").map((part) => part.split(":").map((word) => word.trim()));
  const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(parts.flatMap(([name, value]) => (name && value ? [[camel(name), value]] : [])));
}
