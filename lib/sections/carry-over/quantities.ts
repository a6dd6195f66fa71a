const scale = "[十百千万亿]";

/** A number in digits: 1,200, 2.1. */
export const digits = "(?:(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\d.])\\d+(?:\\.\\d+)?)";

const roughly = "(?:(?:近|约|逾|超过?)[ \u3000]*)?";

const upTo = "[ \u3000]*(?:[-—–－~～]{1,2}|至|到)[ \u3000]*";

/** How many, in digits: 13, 2.1万, 30余, 近100, 3—5. */
export const inDigits = `${roughly}${digits}(?:${upTo}${digits})?[ \u3000]*${scale}*[余多来几]?${scale}*`;

/** How many, in Chinese numerals: 两, 十余, 近百, 数十, 上千. */
export const inNumerals = `${roughly}(?<![第几数一二两三四五六七八九十百千万亿零〇.\\d])(?:上(?=[百千万]))?[数几]?[一二两三四五六七八九十百千万亿零〇]{1,12}[余多来几]?${scale}*`;
