/**
 * Whether a request comes from one of our own pages: its `Origin` is our own address, as the browser sees
 * it (`Host`) or as configured behind a proxy. A request without `Origin` passes only when the browser
 * itself says that it is of the same origin.
 * @param publicUrl PUBLIC_URL of the configuration
 */
export function isSameOrigin(headers: Headers, publicUrl: string | undefined): boolean {
  const origin = headers.get("origin");
  if (!origin) return headers.get("sec-fetch-site") === "same-origin";
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get("host") || (publicUrl !== undefined && host === new URL(publicUrl).host);
}
