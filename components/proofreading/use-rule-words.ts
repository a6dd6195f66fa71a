import { useTranslations } from "next-intl";

/** The title of a rule and why it is there; the id itself for a rule that is gone. */
export function useRuleWords(): (rule: string) => { title: string; why: string } {
  const t = useTranslations("proofread");
  // The rules are data, so the type cannot know their names.
  const words = t as unknown as { (key: string): string; has: (key: string) => boolean };
  return (rule) =>
    words.has(`${rule}.title`)
      ? { title: words(`${rule}.title`), why: words(`${rule}.why`) }
      : { title: rule, why: "" };
}
