/**
 * Whether a request comes from one of our own pages: its `Origin` is our public address or, where none is
 * configured, our own address as the browser sees it (`Host`). A request without `Origin` passes only when the
 * browser itself says that it is of the same origin.
 * @param publicUrl PUBLIC_URL of the configuration, an origin
 */
export function isSameOrigin(headers: Headers, publicUrl: string | undefined): boolean {
  const origin = headers.get("origin");
  if (!origin) return headers.get("sec-fetch-site") === "same-origin";
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined) return origin === publicUrl;
  return new URL(origin).host === headers.get("host");
}
