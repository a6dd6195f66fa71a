import type { Node } from "@tiptap/pm/model";
import type { DrawnSizes } from "../drawn-sizes.ts";
import { pictureRoom } from "../picture-size.ts";
import { keepNextXml, type MarkedBlock, signXml } from "./paragraphs.ts";
import { pictureEndings, type Relations } from "./relations.ts";
import { runXml } from "./runs.ts";
import { paragraphXml, xmlText } from "./word-xml.ts";

/** A picture as it is stored: `image/png` or `image/jpeg`, its own size in pixels. */
export type Picture = { bytes: Uint8Array; mime: string; width: number; height: number };

/**
 * A picture in a line of its own, centred.
 * @param picture undefined when it is not stored (any more): the place then says so
 */
export function pictureOf(
  node: Node,
  picture: Picture | undefined,
  keepNext: boolean,
  relations: Relations,
  sizes: DrawnSizes,
  marked: MarkedBlock | null = null,
): string {
  const ink = (xml: string) => (marked ? marked.anchor + marked.markings.runs(xml, marked.ink.whole) : xml);
  const sign = (properties = "") =>
    marked ? signXml(marked, properties) : properties && `<w:rPr>${properties}</w:rPr>`;
  const description = String(node.attrs.alt ?? "");
  if (!picture || !(picture.mime in pictureEndings)) {
    const text = `【图片缺失${description && `：${description}`}】`;
    const gap = runXml(text, { highlight: true, deleted: Boolean(marked?.ink.whole.goes) });
    return paragraphXml(`<w:pStyle w:val="MissingPicture"/>${keepNextXml(keepNext)}${sign()}`, ink(gap));
  }
  const room = pictureRoom(node, picture);
  sizes.add("picture", [room.width, room.height], [node.attrs.width, node.attrs.height]);
  const spacing = `<w:spacing w:before="${room.before}" w:after="${room.after}"/>`;
  const id = relations.picture(String(node.attrs.id), picture);
  return paragraphXml(
    `<w:pStyle w:val="Picture"/>${keepNextXml(keepNext)}${spacing}${sign(tiny)}`,
    ink(`<w:r><w:rPr>${tiny}</w:rPr>${drawingXml(id, relations.nextDrawing(), room, description)}</w:r>`),
  );
}

// The line is as high as the picture plus what its own, else empty, text hangs below: almost nothing.
const tiny = '<w:sz w:val="2"/><w:szCs w:val="2"/>';

function drawingXml(
  relation: string,
  number: number,
  size: { width: number; height: number },
  description: string,
): string {
  const extent = `cx="${size.width * emuPerTwip}" cy="${size.height * emuPerTwip}"`;
  const named = `id="${number}" name="图片 ${number}" descr="${attributeText(description)}"`;
  return `<w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingMain}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${drawingMain}"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

/** Line breaks and tabs, which would be read as spaces, are written as numbers. */
function attributeText(text: string): string {
  return xmlText(text).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const drawingMain = `${drawing}/main`;
/** English Metric Units, in which drawings are measured. */
const emuPerTwip = 635;
