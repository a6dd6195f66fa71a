import { AppError } from "../errors.ts";

/**
 * Refuses a file that is larger than allowed.
 * @throws AppError `file.too-big`
 */
export function checkSize(bytes: number, limitMb: number): void {
  if (bytes > limitMb * 1024 * 1024) throw new AppError("file.too-big", { limit: limitMb });
}
