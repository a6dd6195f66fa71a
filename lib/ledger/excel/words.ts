/** What the files say beside the names of fields: the header of the record's id, of its unit and of its state. */
export const idHeader = "编号";

/** The header of the unit. */
export const unitHeader = "单位";

/** The header of the state in a workflow; it is written and never read. */
export const stateHeader = "状态";

/** The header of the reasons in a file of rejected rows; it is never read. */
export const reasonHeader = "未导入的原因";

/** What the first cell of a row says that is only an example. */
export const exampleMark = "示例";

/** The same in the files that we write. */
export const exampleNote = "示例（不导入）";

/** The names of the sheets beside the one that holds the records. */
export const sheetNames = { guide: "填写说明", lists: "选项" };

/** How yes and no are written. */
export const yes = "是";
export const no = "否";

/** What the first word of a row says that adds up those above it. */
export const totalWords = /^(合|总|小|共|累)\s*计[:：]?$|^汇\s*总[:：]?$/;
