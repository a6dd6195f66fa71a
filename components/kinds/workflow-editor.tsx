"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { Declaration, WorkflowState } from "#lib/ledger/declaration.ts";
import { moved } from "#lib/ledger/kinds/edit-declaration.ts";
import type { KindUse } from "#lib/ledger/kinds/queries.ts";
import { newKey } from "./new-key.ts";
import { StateRow } from "./state-row.tsx";

type Props = { declaration: Declaration; use: KindUse; onChange: (declaration: Declaration) => void };

/** The states through which records of a ledger go, if they go through any. */
export function WorkflowEditor({ declaration, use, onChange }: Props) {
  const t = useTranslations("kinds.workflow");
  const { workflow, ...rest } = declaration;
  const set = (states: WorkflowState[]) => onChange({ ...rest, workflow: states });
  const begin = () => {
    const [open, done] = [newKey(), newKey()];
    set([
      { key: open, name: t("open"), next: [done] },
      { key: done, name: t("done"), next: [], end: true },
    ]);
  };
  const without = (key: string) =>
    set(
      (workflow ?? [])
        .filter((state) => state.key !== key)
        .map((state) => ({ ...state, next: state.next.filter((next) => next !== key) })),
    );
  return (
    <section aria-labelledby="workflow-label" className="rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-baseline gap-x-3 border-line border-b px-5 py-3">
        <h2 id="workflow-label" className="font-semibold">
          {t("title")}
        </h2>
        <label className="ml-auto flex items-center gap-2">
          <input
            type="checkbox"
            className="accent-accent"
            checked={workflow !== undefined}
            onChange={(event) => (event.target.checked ? begin() : onChange(rest))}
          />
          {t("use")}
        </label>
      </div>
      {workflow ? (
        <>
          {use.records && <p className="px-5 pt-3 text-[13px] text-ink-3">{t("later")}</p>}
          <ol aria-labelledby="workflow-label" className="divide-y divide-line">
            {workflow.map((state, index) => (
              <StateRow
                key={state.key}
                state={state}
                states={workflow}
                times={declaration.fields.filter(({ type, archived }) => type === "time" && !archived)}
                place={{ first: index === 0, last: index === workflow.length - 1 }}
                onChange={(part) => set(workflow.with(index, { ...state, ...part }))}
                onMove={(step) => set(moved(workflow, state, step))}
                onRemove={() => without(state.key)}
              />
            ))}
          </ol>
          <div className="border-line border-t px-5 py-3">
            <Button onClick={() => set([...workflow, { key: newKey(), name: "", next: [] }])}>
              <Plus aria-hidden className="size-4" />
              {t("add")}
            </Button>
          </div>
        </>
      ) : (
        <p className="px-5 py-3 text-[13px] text-ink-3">{t("hint")}</p>
      )}
    </section>
  );
}
