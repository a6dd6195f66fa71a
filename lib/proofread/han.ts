/** A class of patterns: one Chinese character. */
export const han = "[\\u3400-\\u4dbf\\u4e00-\\u9fff]";
