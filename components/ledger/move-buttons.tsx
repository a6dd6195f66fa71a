"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { Declaration, WorkflowState } from "#lib/ledger/declaration.ts";
import { moveRecord } from "#lib/ledger/records/actions.ts";
import { stateOf } from "#lib/ledger/records/workflow.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useFreshRecord } from "./use-fresh-record.ts";

type Props = {
  record: { id: string; version: number; state: string | null };
  declaration: Declaration;
};

/** Takes a record into one of the states that may follow, with a reason where one is asked for. */
export function MoveButtons({ record, declaration }: Props) {
  const t = useTranslations("ledger.steps");
  const { run, pending, failure, clear } = useAction(moveRecord);
  const [asking, setAsking] = useState<WorkflowState | null>(null);
  useFreshRecord(failure);
  const next = stateOf(declaration, record.state)?.next ?? [];
  const close = () => {
    setAsking(null);
    clear();
  };
  const move = (state: WorkflowState, reason = "") =>
    run({ id: record.id, version: record.version, state: state.key, reason }, () => setAsking(null));
  return (
    <div className="mt-3 space-y-2">
      {!asking && <FailureMessage failure={failure} />}
      <div className="flex flex-wrap gap-2">
        {next.map((key) => {
          const state = stateOf(declaration, key);
          return (
            state && (
              <Button
                key={key}
                disabled={pending}
                onClick={() => (state.reason ? setAsking(state) : move(state))}
              >
                {t("move", { state: state.name })}
              </Button>
            )
          );
        })}
      </div>
      {asking && (
        <ReasonDialog
          title={t("reasonTitle", { state: asking.name })}
          label={t("reason")}
          hint={t("reasonHint")}
          submit={t("submit")}
          {...{ pending, failure }}
          onSubmit={(reason) => move(asking, reason)}
          onClose={close}
        />
      )}
    </div>
  );
}
