import { useFormatter, useNow, useTranslations } from "next-intl";
import type { Kind } from "#lib/ledger/kinds/queries.ts";
import type { RecordRow, recordHistory } from "#lib/ledger/records/queries.ts";
import { stateOf, stepsOf } from "#lib/ledger/records/workflow.ts";
import { EditForm } from "./edit-form.tsx";
import { Evidence } from "./evidence.tsx";
import { Lateness } from "./lateness.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { RecordHistory } from "./record-history.tsx";
import { RecordUses } from "./record-uses.tsx";
import { RestoreRecord } from "./restore-record.tsx";
import { ReturnButton } from "./return-button.tsx";
import { StepsLine } from "./steps-line.tsx";
import { type UnitOption, unitOf } from "./unit-option.ts";

type Props = {
  kind: Kind;
  record: RecordRow;
  history: Awaited<ReturnType<typeof recordHistory>>;
  units: readonly UnitOption[];
  me: { id: string; name: string };
  /** Whether the person may change records of its unit, and send them back. */
  mayWrite: boolean;
  mayReturn: boolean;
  /** The address without the record. */
  close: string;
};

/** One record: why it was sent back, how far it is, its fields to change, and what was done to it. */
export function RecordPanel({ kind, record, history, units, me, mayWrite, mayReturn, close }: Props) {
  const t = useTranslations("ledger");
  const format = useFormatter();
  const now = useNow();
  const { declaration } = kind;
  const closed = unitOf(units, record.unit.id)?.closed ?? null;
  const locked = closed !== null && record.date <= closed;
  const changeable = mayWrite && !locked && !record.deletedAt;
  const state = stateOf(declaration, record.state);
  const moves = history.changes.flatMap(({ act, at, detail }) =>
    act === "move" ? [{ to: movedTo(detail), at }] : [],
  );
  return (
    <PanelFrame
      key={record.id}
      title={String(record.values[declaration.titleField] ?? t("columns.untitled"))}
      close={close}
    >
      {record.returnReason && (
        <div className="rounded-md bg-carried-soft px-4 py-3 text-carried">
          <p className="font-medium">{t("return.banner", { name: record.returnedBy ?? "" })}</p>
          <p className="mt-1 wrap-anywhere">{record.returnReason}</p>
          {changeable && <p className="mt-1 text-[13px]">{t("return.mend")}</p>}
        </div>
      )}
      {record.deletedAt && (
        <div className="flex items-center gap-3 rounded-md bg-raised px-4 py-3 text-ink-2">
          <p className="flex-1">{t("panel.deleted")}</p>
          {mayWrite && !locked && <RestoreRecord id={record.id} />}
        </div>
      )}
      {locked && (
        <p className="rounded-md bg-raised px-4 py-3 text-ink-2">
          {t("rows.lockedWhy", { unit: record.unit.shortName, day: closed })}
        </p>
      )}
      {!mayWrite && <p className="text-[13px] text-ink-3">{t("panel.readOnly")}</p>}
      {state && (
        <section aria-label={t("steps.label")}>
          <StepsLine steps={stepsOf(declaration, record, moves)} />
          {record.dueAt && (
            <p className="mt-2 text-[13px] text-ink-2">
              <Lateness dueAt={record.dueAt} now={now} />{" "}
              {t("due", { at: format.dateTime(record.dueAt, { dateStyle: "medium", timeStyle: "short" }) })}
            </p>
          )}
          {changeable && <MoveButtons {...{ record, declaration }} />}
        </section>
      )}
      {changeable ? (
        <EditForm {...{ declaration, record, units, me, close }} />
      ) : (
        <RecordFacts {...{ declaration, record, units }} />
      )}
      {mayReturn && !record.deletedAt && <ReturnButton id={record.id} />}
      {!record.deletedAt && <Evidence recordId={record.id} files={history.files} editable={changeable} />}
      <RecordUses recordId={record.id} />
      <RecordHistory {...{ declaration, record, units }} changes={history.changes} />
    </PanelFrame>
  );
}

function movedTo(detail: unknown): string {
  const { state } = (detail ?? {}) as { state?: { to?: unknown } };
  return String(state?.to ?? "");
}
