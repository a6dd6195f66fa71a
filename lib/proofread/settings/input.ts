import { z } from "zod";
import { levels } from "../rule.ts";
import { allRules } from "../rules.ts";

/** What a unit may decide about a rule. */
export const decisions = [...levels, "off"] as const;

/** One of `decisions`. */
export type Decision = (typeof decisions)[number];

/** What the own unit decides about a rule; null takes the decision back. */
export const setRuleInput = z.object({
  rule: z.enum(allRules.map(({ id }) => id)),
  level: z.enum(decisions).nullable(),
});

/** The checked form of a decision. */
export type SetRule = z.output<typeof setRuleInput>;
