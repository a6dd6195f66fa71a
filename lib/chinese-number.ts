const digits = "零一二三四五六七八九";

const powers = ["", "十", "百", "千"];

const groups = ["", "万", "亿", "万亿"];

/** 1 … 9999999999999999 in Chinese numerals: 1 → 一, 10 → 十, 105 → 一百零五, 120300 → 十二万零三百. */
export function chineseNumber(n: number): string {
  const parts: string[] = [];
  for (let rest = n, group = 0; rest > 0; rest = Math.floor(rest / 10_000), group += 1) {
    const part = rest % 10_000;
    if (part === 0) continue;
    const gap = rest > part && part < 1000 ? "零" : "";
    const followed = group === 3 && parts.some((text) => text.includes("亿"));
    parts.unshift(`${gap}${upToThousands(part)}${followed ? "万" : groups[group]}`);
  }
  return parts.join("").replace(/^一十/, "十");
}

function upToThousands(n: number): string {
  const places = String(n).split("").reverse();
  const text = places.map((digit, place) => (digit === "0" ? "零" : `${digits[+digit]}${powers[place]}`));
  return text.reverse().join("").replace(/零+$/, "").replace(/零+/g, "零");
}
