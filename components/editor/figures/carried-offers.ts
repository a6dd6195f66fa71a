import type { Node } from "@tiptap/pm/model";
import type { CarriedItem } from "../carried-items.ts";
import type { FigureFeed } from "./figure-feed.ts";
import { type Offer, offeredFigure, offerFor } from "./offers.ts";
import { placedText } from "./unlinked.ts";

const countedKinds = new Set(["count", "percentage", "amount"]);

/** The figure that carried-over words most likely are: what to ask for. */
export function carriedOffer(feed: FigureFeed, doc: Node, { kind, start, end }: CarriedItem): Offer | null {
  if (feed.context.frozen || !countedKinds.has(kind) || end > doc.content.size) return null;
  const place = doc.resolve(start);
  const base = place.start();
  return offerFor(feed, placedText(place.parent), start - base, end - base);
}

/** The same with what it would say in place of the words; null where it says nothing. */
export function carriedFigure(feed: FigureFeed, doc: Node, item: CarriedItem) {
  const offer = carriedOffer(feed, doc, item);
  const attrs = offer && offeredFigure(feed, offer, item.text);
  return offer && attrs ? { name: offer.definition.name, attrs } : null;
}
