import { scales } from "./cell.ts";

/** An amount of millionths in digits, in a scale: 1.25万. */
export function amountText(millionths: bigint, scale: string): string {
  const unit = scales[scale]!;
  const size = millionths < 0n ? -millionths : millionths;
  const fraction = String(size % unit)
    .padStart(String(unit).length - 1, "0")
    .replace(/0+$/, "");
  return `${millionths < 0n ? "-" : ""}${size / unit}${fraction && `.${fraction}`}${scale}`;
}
