/** A name for a sheet: Excel refuses some signs in it, and more than 31 characters. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:']/g, " ")
      .trim()
      .slice(0, 31) || "台账"
  );
}
