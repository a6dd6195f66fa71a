/** A text with digits, letters and signs of half width. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/** A text for comparison: half width, without white space, in small letters. */
export function bareText(text: string): string {
  return halfWidth(text)
    .replace(/[\s\u200b\ufeff]/g, "")
    .toLowerCase();
}
