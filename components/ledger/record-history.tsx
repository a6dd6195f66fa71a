import { useFormatter, useTranslations } from "next-intl";
import { type Declaration, type FieldValue, fieldOf } from "#lib/ledger/declaration.ts";
import type { RecordRow, recordHistory } from "#lib/ledger/records/queries.ts";
import type { UnitOption } from "./unit-option.ts";
import { useShownValue } from "./use-shown-value.ts";

type Change = Awaited<ReturnType<typeof recordHistory>>["changes"][number];

type Props = {
  declaration: Declaration;
  record: RecordRow;
  units: readonly UnitOption[];
  changes: Change[];
};

const acts = ["create", "edit", "delete", "restore", "return", "move", "attach", "detach", "import"] as const;

/** Who did what to a record and when, the latest first: each field from what to what. */
export function RecordHistory({ declaration, record, units, changes }: Props) {
  const t = useTranslations("ledger.history");
  const format = useFormatter();
  const lines = useChangeLines(declaration, units);
  return (
    <section aria-labelledby={`history-${record.id}`}>
      <h3 id={`history-${record.id}`} className="mb-2 font-semibold text-[14px]">
        {t("title")}
      </h3>
      {changes.length === 0 && <p className="text-ink-3">{t("none")}</p>}
      <ol className="space-y-3">
        {changes.map((change, index) => {
          const act = acts.find((each) => each === change.act);
          return (
            <li key={index} className="border-line border-l-2 pl-3">
              <p className="text-[13px] text-ink-2">
                <time dateTime={change.at.toISOString()} className="tabular-nums">
                  {format.dateTime(change.at, { dateStyle: "medium", timeStyle: "short" })}
                </time>{" "}
                {change.userName} {act ? t(`acts.${act}`) : change.act}
              </p>
              {lines(change.detail).map((line, place) => (
                <p key={place} className="wrap-anywhere">
                  {line}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function useChangeLines(
  declaration: Declaration,
  units: readonly UnitOption[],
): (detail: unknown) => string[] {
  const t = useTranslations("ledger");
  const shown = useShownValue(units);
  return (detail) =>
    Object.entries((detail ?? {}) as Record<string, unknown>).flatMap(([key, change]) => {
      if (key === "reason") return [t("history.reason", { reason: String(change) })];
      if (typeof change !== "object" || change === null) return [];
      const { from, to } = change as { from?: FieldValue; to?: FieldValue };
      const name = nameOf(key);
      const word = (value: FieldValue | undefined) => wordOf(key, value ?? null) || t("history.empty");
      return [t("history.change", { name, from: word(from), to: word(to) })];
    });

  function nameOf(key: string): string {
    if (key === "date") return declaration.dateName;
    if (key === "unit") return t("columns.unit");
    return key === "state" ? t("columns.state") : (fieldOf(declaration, key)?.name ?? key);
  }
  function wordOf(key: string, value: FieldValue): string {
    if (key === "state")
      return declaration.workflow?.find((state) => state.key === value)?.name ?? String(value);
    return shown(fieldOf(declaration, key) ?? { type: key === "unit" ? "unit" : "text" }, value);
  }
}
