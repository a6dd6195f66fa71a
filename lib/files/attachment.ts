/** The header that makes a browser save a file under a Chinese name (RFC 6266, with a plain name for the rest). */
export function attachment(name: string, plain = "summary.docx"): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
