import { useTranslations } from "next-intl";

/** Shows a title pattern as people read it: with words of their language where a unit and a period will stand. */
export function useShownTitle(): (pattern: string) => string {
  const t = useTranslations("outlines.places");
  return (pattern) => pattern.replaceAll("{unit}", t("unitPlace")).replaceAll("{period}", t("periodPlace"));
}
