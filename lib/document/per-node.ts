import type { Node } from "@tiptap/pm/model";

/** A function of a node that remembers its results: a node never changes, so each is computed once. */
export function perNode<Result>(compute: (node: Node) => Result): (node: Node) => Result {
  const known = new WeakMap<Node, { result: Result }>();
  return (node) => {
    let entry = known.get(node);
    if (!entry) {
      entry = { result: compute(node) };
      known.set(node, entry);
    }
    return entry.result;
  };
}
