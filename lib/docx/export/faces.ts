/** The faces that GB/T 9704-2012 asks for, as Word names them. They are named whether or not they are installed. */
export const faces = {
  title: "方正小标宋简体",
  level1: "黑体",
  level2: "楷体_GB2312",
  body: "仿宋_GB2312",
  pageNumber: "宋体",
} as const;

/** One of the five faces. */
export type Face = (typeof faces)[keyof typeof faces];

/** What Word may take when a face is missing, in the font table; the text itself names the real one. */
export const substitutes: Record<Face, string> = {
  方正小标宋简体: "方正小标宋_GBK",
  黑体: "SimHei",
  楷体_GB2312: "楷体",
  仿宋_GB2312: "仿宋",
  宋体: "SimSun",
};

/**
 * The font slots of a run. The Chinese face also takes `hAnsi`, else Word draws “ ” — … in a Latin
 * face; plain digits and letters are `ascii`.
 * @param latinSerif digits and letters in Times New Roman instead of the Chinese face
 */
export function fontsXml(face: Face, latinSerif: boolean): string {
  const latin = latinSerif ? "Times New Roman" : face;
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${latin}"/>`;
}
