"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import { createOutline, editOutline } from "#lib/outlines/actions.ts";
import type { UsableTemplate } from "#lib/templates/queries.ts";
import { OutlineComposer } from "./outline-composer.tsx";
import type { Item } from "./outline-items.ts";
import { TitleField } from "./title-field.tsx";

type Fields = { name: string; title: string; items: Item[] };

type Props = {
  /** The stored outline, or null for a new one. */
  stored: { id: string; updatedAt: Date } | null;
  fields: Fields;
  templates: UsableTemplate[];
  example: { unit: string; year: number };
};

/** Name, title and sections of an outline; saving tells when somebody else was faster. */
export function OutlineForm({ stored, fields: given, templates, example }: Props) {
  const t = useTranslations("outlines.composer");
  const router = useRouter();
  const creating = useAction(createOutline);
  const editing = useAction(editOutline);
  const [fields, setFields] = useState(given);
  const [updatedAt, setUpdatedAt] = useState(stored?.updatedAt);
  const [unsaved, setUnsaved] = useState(false);
  const latest = useRef(given);
  useUnsavedGuard(unsaved);

  const change = (part: Partial<Fields>) => {
    latest.current = { ...latest.current, ...part };
    setFields(latest.current);
    setUnsaved(true);
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    const { name, title, items } = fields;
    const input = { name, title, templateIds: items.map(({ id }) => id) };
    if (!stored || !updatedAt) {
      creating.run(input, (id) => {
        setUnsaved(false);
        router.replace(`/outlines/${id}`);
      });
      return;
    }
    editing.run({ ...input, id: stored.id, updatedAt }, (next) => {
      setUpdatedAt(next);
      // What was changed while the answer was under way is still unsaved.
      setUnsaved(latest.current !== fields);
    });
  };

  const { pending, failure } = stored ? editing : creating;
  const wrong = failure?.fields ?? {};
  const state = unsaved ? t("unsaved") : updatedAt && updatedAt !== stored?.updatedAt ? t("saved") : "";
  return (
    <form onSubmit={save} className="space-y-6">
      <FailureMessage failure={failure} />
      <div className="grid items-start gap-4 rounded-lg border border-line bg-surface p-5 md:grid-cols-[240px_minmax(0,1fr)] xl:grid-cols-[300px_minmax(0,1fr)_auto]">
        <TextField
          label={t("name")}
          error={wrong.name ? t("nameWrong") : null}
          value={fields.name}
          required
          maxLength={80}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TitleField
          value={fields.title}
          error={wrong.title ? t("titleWrong") : null}
          example={example}
          onChange={(title) => change({ title })}
        />
        <div className="flex flex-row-reverse items-center gap-3 md:col-span-2 xl:col-span-1 xl:block xl:pt-[26px]">
          <Button type="submit" variant="primary" disabled={pending} className="w-28">
            {t(pending ? "saving" : stored ? "save" : "create")}
          </Button>
          <p role="status" className="text-[13px] text-ink-3 xl:mt-1 xl:min-h-6 xl:text-center">
            {state}
          </p>
        </div>
      </div>
      {wrong.templateIds && <p className="text-accent">{t("itemsWrong")}</p>}
      <OutlineComposer items={fields.items} templates={templates} onChange={(items) => change({ items })} />
    </form>
  );
}
