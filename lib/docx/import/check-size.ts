import { AppError } from "../../errors.ts";

const bytesPerMb = 1024 * 1024;

/**
 * Refuses a file that is larger than allowed.
 * @throws AppError `file.too-big` with both sizes in megabytes
 */
export function checkSize(bytes: number, limitMb: number): void {
  if (bytes <= limitMb * bytesPerMb) return;
  throw new AppError("file.too-big", { size: Math.ceil(bytes / bytesPerMb), limit: limitMb });
}
