"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { createKind, editKind } from "#lib/ledger/kinds/actions.ts";
import { declarationProblems } from "#lib/ledger/kinds/declaration-problems.ts";
import type { KindUse } from "#lib/ledger/kinds/queries.ts";
import { FieldList } from "./field-list.tsx";
import { FormPreview } from "./form-preview.tsx";
import { ProblemList } from "./problem-list.tsx";
import { ShownFields } from "./shown-fields.tsx";
import { TablePreview } from "./table-preview.tsx";
import { WorkflowEditor } from "./workflow-editor.tsx";

type Fields = { name: string; declaration: Declaration };

type Props = {
  /** The stored kind, or null for a new one. */
  stored: { id: string; updatedAt: Date } | null;
  fields: Fields;
  use: KindUse;
  /** Stands in the preview where a unit is chosen. */
  unitName: string;
};

/** All that a kind of ledger declares, with what its form and table will look like. */
export function KindForm({ stored, fields: given, use, unitName }: Props) {
  const t = useTranslations("kinds.form");
  const router = useRouter();
  const creating = useAction(createKind);
  const editing = useAction(editKind);
  const [fields, setFields] = useState(given);
  const [saved, setSaved] = useState({
    declaration: stored ? given.declaration : null,
    at: stored?.updatedAt,
  });
  const [unsaved, setUnsaved] = useState(false);
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState(false);
  const latest = useRef(given);
  useUnsavedGuard(unsaved);

  const change = (part: Partial<Fields>) => {
    latest.current = { ...latest.current, ...part };
    setFields(latest.current);
    setUnsaved(true);
  };
  const setDeclaration = (declaration: Declaration) => change({ declaration });
  const problems = declarationProblems(fields.declaration);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    const sent = fields;
    if (!stored || !saved.at) {
      creating.run(sent, (id) => {
        setUnsaved(false);
        router.replace(`/admin/ledgers/${id}`);
      });
      return;
    }
    editing.run({ ...sent, id: stored.id, updatedAt: saved.at }, ({ updatedAt, declaration }) => {
      setSaved({ declaration, at: updatedAt });
      // What was changed while the answer was under way is still unsaved, and stays.
      const same = latest.current === sent;
      setUnsaved(!same);
      if (!same) return;
      setKept(sizeOf(declaration) > sizeOf(sent.declaration));
      latest.current = { ...sent, declaration };
      setFields(latest.current);
    });
  };

  const { pending, failure } = stored ? editing : creating;
  const { name, declaration } = fields;
  const state = unsaved ? t("unsaved") : saved.at && saved.at !== stored?.updatedAt ? t("saved") : "";
  return (
    <form onSubmit={save} className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_320px]">
      <div className="min-w-0 space-y-6">
        <div className="grid gap-4 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2">
          <TextField
            label={t("name")}
            value={name}
            required
            maxLength={80}
            onChange={(event) => change({ name: event.target.value })}
          />
          <TextField
            label={t("dateName")}
            hint={t("dateNameHint")}
            value={declaration.dateName}
            required
            maxLength={20}
            onChange={(event) => setDeclaration({ ...declaration, dateName: event.target.value })}
          />
        </div>
        <FieldList declaration={declaration} stored={saved.declaration} use={use} onChange={setDeclaration} />
        <ShownFields declaration={declaration} onChange={setDeclaration} />
        <WorkflowEditor declaration={declaration} use={use} onChange={setDeclaration} />
        <TablePreview declaration={declaration} unitName={unitName} />
      </div>
      <div className="max-xl:contents xl:sticky xl:top-8 xl:space-y-6">
        <div className="space-y-3 rounded-lg border border-line bg-surface p-5 max-xl:sticky max-xl:bottom-0 max-xl:z-10 max-xl:py-3">
          <FailureMessage failure={failure} />
          {tried && <ProblemList problems={problems} />}
          <Button type="submit" variant="primary" disabled={pending} className="w-full">
            {t(pending ? "saving" : stored ? "save" : "create")}
          </Button>
          <p role="status" className="text-center text-[13px] text-ink-3 empty:hidden">
            {state}
          </p>
        </div>
        <FormPreview declaration={declaration} unitName={unitName} />
      </div>
      {kept && <Notice content={{ text: t("kept") }} onClose={() => setKept(false)} />}
    </form>
  );
}

/** Fields and choices of a declaration: more come back than were sent when some were archived instead of removed. */
function sizeOf({ fields }: Declaration): number {
  return fields.reduce((sum, { choices = [] }) => sum + 1 + choices.length, 0);
}
