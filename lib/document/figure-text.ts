/**
 * What a figure says wherever it is only read: in Word, in search, in lists, copied as text. One that nobody has
 * confirmed yet says its name: 【集中学习次数】.
 */
export function figureText(attrs: Record<string, unknown> | undefined): string {
  return String(attrs?.text || `【${attrs?.name || "指标"}】`);
}
