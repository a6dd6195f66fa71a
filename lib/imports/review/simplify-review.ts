import type { DocumentJson } from "../../document/schema.ts";
import { toSimplified } from "../../document/to-simplified.ts";
import type { Review } from "./review.ts";

/** A document in simplified characters; its source stays as it was. */
export async function simplifyReview(review: Review): Promise<Review> {
  const blocks = review.blocks.map(async (block) => ({ ...block, node: await simplified(block.node) }));
  return { ...review, blocks: await Promise.all(blocks) };
}

async function simplified(node: DocumentJson): Promise<DocumentJson> {
  if (node.type === "text") return { ...node, text: await toSimplified(node.text ?? "") };
  if (!node.content) return node;
  return { ...node, content: await Promise.all(node.content.map(simplified)) };
}
