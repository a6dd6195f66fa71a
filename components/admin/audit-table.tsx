import { useFormatter, useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { isAudited } from "#lib/audit/audited-actions.ts";
import type { AuditRow } from "#lib/audit/queries.ts";
import { AuditDetail } from "./audit-detail.tsx";

/** Who did what to what, when and from where, the latest first. */
export function AuditTable({ events }: { events: AuditRow[] }) {
  const t = useTranslations("audit");
  const format = useFormatter();
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <Th>{t("columns.at")}</Th>
          <Th>{t("columns.person")}</Th>
          <Th>{t("columns.action")}</Th>
          <Th className="w-full">{t("columns.object")}</Th>
          <Th>{t("columns.address")}</Th>
          <Th>{t("columns.outcome")}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id} className="align-top hover:bg-raised">
            <Td className="whitespace-nowrap text-ink-2 tabular-nums">
              <time dateTime={event.at.toISOString()}>
                {format.dateTime(event.at, {
                  year: "numeric",
                  month: "2-digit",
                  day: "2-digit",
                  hour: "2-digit",
                  minute: "2-digit",
                  second: "2-digit",
                  hourCycle: "h23",
                })}
              </time>
            </Td>
            <Td className="whitespace-nowrap">{event.userName}</Td>
            <Td className="whitespace-nowrap">
              {isAudited(event.action) ? t(`actions.${event.action}`) : event.action}
            </Td>
            <Td className="min-w-32">
              {event.objectKind === "action" ? <span className="text-ink-3">—</span> : event.objectName}
              <AuditDetail detail={event.detail} />
            </Td>
            <Td className="whitespace-nowrap text-ink-2 tabular-nums">{event.address || "—"}</Td>
            <Td className="whitespace-nowrap">
              {event.succeeded ? (
                <span className="text-ink-2">{t("outcomes.done")}</span>
              ) : (
                <Chip tone="accent">{t("outcomes.refused")}</Chip>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
