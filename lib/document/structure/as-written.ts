import type { DocumentJson } from "../schema.ts";
import { type Item, isExact, isText, makeLine, pieces, writeNumbers } from "./line.ts";
import { type RawBlock, trimRuns } from "./raw-block.ts";
import { markSignature } from "./signature-lines.ts";
import { structure } from "./structure.ts";
import { markTitle } from "./title-lines.ts";
import { documentOf, toBlocks } from "./to-blocks.ts";
import { isWebNoise } from "./web-noise.ts";

/**
 * The document of blocks with every word as it stands there: each line is a paragraph, numbers stay typed, broken lines
 * broken, and what a web page put around the text stays in it. Only title, signature and date are told from the rest. What our exporter wrote is
 * understood as always.
 */
export function asWritten(blocks: readonly RawBlock[]): DocumentJson {
  const own = blocks.filter((block) => block.kind !== "paragraph" || !block.hint?.aside);
  if (own.some((block) => block.kind === "paragraph" && block.hint?.exact)) {
    return structure(own, { setAside: false }).doc;
  }
  const items = own.flatMap((block): Item[] => {
    if (block.kind !== "paragraph") return [block];
    const lines = pieces(block.runs).map(trimRuns);
    const said = lines.filter((runs) => runs.length > 0);
    return (said.length > 0 ? said : [[]]).map((runs, at) =>
      makeLine(runs, at === 0 ? block.hint : { ...block.hint, number: undefined }),
    );
  });
  // Set aside only while the title is looked for.
  for (const item of items) {
    if (isText(item) && !isExact(item)) item.aside = item.text === "" || isWebNoise(item.text, true);
  }
  markTitle(items);
  const signed = markSignature(items);
  for (const item of signed) if (item.kind === "line") item.aside = false;
  writeNumbers(signed);
  return documentOf(toBlocks(signed, undefined));
}
