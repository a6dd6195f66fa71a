import { useTranslations } from "next-intl";
import type { AuditRow } from "#lib/audit/queries.ts";
import { roles } from "#lib/auth/roles.ts";

const reasons = ["wrong-password", "wrong-current", "locked", "disabled"] as const;

/** The small facts of an event that help a reader; others (ids, sizes) stay in the table. */
export function AuditDetail({ detail }: { detail: AuditRow["detail"] }) {
  const t = useTranslations("audit");
  const people = useTranslations("people.roles");
  const roleName = (value: unknown) => {
    const role = roles.find((one) => one === value);
    return role ? people(role) : String(value);
  };
  const { before, below, role, roleBefore, unit, unitBefore, name, reason, token, points, version } = detail;
  const refusal = reasons.find((one) => reason === `access.${one}`);
  const facts = [
    before && t("detail.before", { before: String(before) }),
    below && t("detail.below", { below: String(below) }),
    role && name && t("detail.first", { role: roleName(role), name: String(name) }),
    role && roleBefore && t("detail.role", { before: roleName(roleBefore), after: roleName(role) }),
    unit && unitBefore && t("detail.unit", { before: String(unitBefore), after: String(unit) }),
    points && t("detail.points", { points: String(points) }),
    version && t("detail.version", { n: Number(version) }),
    refusal && t(`reasons.${refusal}`),
    !refusal && reason && t("detail.reason", { reason: String(reason) }),
    token && t("detail.token", { token: String(token) }),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <p className="text-ink-3 text-xs leading-relaxed">{facts.join(t("detail.and"))}</p>;
}
