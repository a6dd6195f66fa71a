import type { Failure } from "#lib/action.ts";

/**
 * Saves the file that one of our own routes answers, under the name that it gives.
 * @returns why there is none
 */
export async function downloadFile(url: string): Promise<Failure | null> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) {
    const failure: unknown = await response?.json().catch(() => null);
    return (failure as Failure | null) ?? { code: "system.offline", values: {} };
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName(response.headers.get("content-disposition"));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return null;
}

/** The name that the server gives the file (RFC 6266, filename*). */
function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : "";
}
