import { alignSource } from "./align-source.ts";
import { nextKey } from "./change-review.ts";
import { type Review, styleOf } from "./review.ts";

/** A document cut in two before a block; null when nothing would stand before it. */
export function splitReview(review: Review, key: number): [Review, Review] | null {
  const at = review.blocks.findIndex((block) => block.key === key);
  if (at <= 0) return null;
  const lines = alignSource(review.source, review.blocks);
  const line = lines.findIndex(
    (each) => each !== null && review.blocks.findIndex(({ key }) => key === each) >= at,
  );
  const cut = line === -1 ? review.source.length : line;
  const second = review.blocks.slice(at);
  return [
    { ...review, source: review.source.slice(0, cut), blocks: review.blocks.slice(0, at) },
    { ...review, source: review.source.slice(cut), blocks: second, removed: [], warnings: [] },
  ];
}

/** Two documents as one; the title of the second becomes text. */
export function joinReviews(first: Review, second: Review): Review {
  const from = nextKey(first);
  const blocks = second.blocks.map((block) => {
    const isTitle = styleOf(block) === "title";
    const attrs = isTitle ? { ...block.node.attrs, style: "body" } : block.node.attrs;
    return { ...block, key: block.key + from, node: { ...block.node, ...(attrs ? { attrs } : {}) } };
  });
  return {
    ...first,
    source: [...first.source, ...second.source],
    blocks: [...first.blocks, ...blocks],
    removed: [...first.removed, ...second.removed],
    warnings: [...first.warnings, ...second.warnings],
  };
}
