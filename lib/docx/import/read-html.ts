import { readText } from "../../files/read-text.ts";
import { checkMarks } from "./check-amount.ts";
import { DataImages } from "./data-images.ts";
import { widthOf } from "./html/element-look.ts";
import { htmlBlocks } from "./html/html-blocks.ts";
import { parseHtml } from "./html/parse-html.ts";
import type { FileContent } from "./reading.ts";

/**
 * Reads an HTML file as browsers show it, without running or loading anything. Text that the page hides and its
 * menus are to be set aside; of pictures only those are read that the file holds itself.
 * @throws AppError `file.encoding`, `file.complex`
 */
export function readHtml(bytes: Uint8Array): FileContent {
  const { text, encoding } = readText(bytes, declaredEncoding(bytes));
  checkMarks(text, "<");
  const found = new DataImages();
  const { blocks, removed } = htmlBlocks(parseHtml(text), {
    keepHidden: true,
    image(element) {
      const said = (name: string) => element.attributes.get(name)?.trim() ?? "";
      return found.read(said("src"), said("alt"), widthOf(element), Number(said("height")));
    },
  });
  const warnings = [...found.warnings];
  if (encoding !== "UTF-8") warnings.push({ code: "encoding", values: { encoding } });
  return { blocks, images: found.images, warnings, removed };
}

/** What a page says about its own encoding, near its beginning: `<meta charset="gb2312">`; "" when it says nothing. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i.exec(head)?.[1] ?? "";
}
