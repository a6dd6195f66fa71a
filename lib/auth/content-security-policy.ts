/**
 * The policy that comes with every page: scripts and styles of our own only, each page with its own nonce.
 * `style` attributes are allowed: the editor places carets and pages with them.
 * @param dev hot reloading evaluates code and adds styles
 */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy that comes with what is no page, such as a picture: whatever it turns out to be, it runs nothing. */
export const answerPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** That of PDF files: browsers show none in a sandbox. They have one of their own, which nothing in it leaves. */
export const pdfPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Whether what is at a path says itself under which policy: all routes but those of next-auth, which has pages. */
export function hasOwnPolicy(path: string): boolean {
  return path.startsWith("/api/") && !path.startsWith("/api/auth/");
}
