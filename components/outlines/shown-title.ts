/** A title pattern as people read it: with words of their language where a unit and a period will stand. */
export function shownTitle(pattern: string, t: (place: "unitPlace" | "periodPlace") => string): string {
  return pattern.replaceAll("{unit}", t("unitPlace")).replaceAll("{period}", t("periodPlace"));
}
