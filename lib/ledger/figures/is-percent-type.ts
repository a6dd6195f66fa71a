/** Whether an aggregate of this type is a part of one, printed as percent. Apart from the schemas, for the browser. */
export function isPercentType(type: string): boolean {
  return type === "ratio" || type === "share";
}
