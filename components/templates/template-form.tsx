"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useRef, useState } from "react";
import { TemplateEditor } from "#components/editor/template-editor.tsx";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextareaField } from "#components/ui/textarea-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { useUnsavedGuard } from "#components/ui/use-unsaved-guard.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { createTemplate, editTemplate } from "#lib/templates/actions.ts";
import { countBlanksOf } from "#lib/templates/count-blanks.ts";
import type { TemplateWords } from "#lib/templates/template-file.ts";
import { TemplateFileButtons } from "./template-file-buttons.tsx";

type Fields = TemplateWords & { position: number };

type Props = {
  /** The stored template, or null for a new one. */
  stored: { id: string; updatedAt: Date } | null;
  fields: Fields;
};

/** Heading, guidance, order and skeleton of a template; saving tells when somebody else was faster. */
export function TemplateForm({ stored, fields: given }: Props) {
  const t = useTranslations("templates.form");
  const tFile = useTranslations("templates.file");
  const router = useRouter();
  const creating = useAction(createTemplate);
  const editing = useAction(editTemplate);
  const [fields, setFields] = useState(given);
  const [updatedAt, setUpdatedAt] = useState(stored?.updatedAt);
  const [unsaved, setUnsaved] = useState(false);
  const [imported, setImported] = useState<{ before: Fields; count: number } | null>(null);
  const [editorKey, setEditorKey] = useState(0);
  useUnsavedGuard(unsaved);

  const latest = useRef(given);
  const change = useCallback((part: Partial<Fields>) => {
    latest.current = { ...latest.current, ...part };
    setFields(latest.current);
    setUnsaved(true);
  }, []);
  const setBody = useCallback((body: DocumentJson) => change({ body }), [change]);
  const replace = (words: Partial<Fields>) => {
    change(words);
    setEditorKey((key) => key + 1);
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    const sent = fields;
    // The editor's attributes have no prototype; React would send references in their place.
    const plain = structuredClone(sent);
    if (!stored || !updatedAt) {
      creating.run(plain, (id) => {
        setUnsaved(false);
        router.replace(`/templates/${id}`);
      });
      return;
    }
    editing.run({ ...plain, id: stored.id, updatedAt }, (next) => {
      setUpdatedAt(next);
      // What was typed while the answer was under way is still unsaved.
      setUnsaved(latest.current !== sent);
    });
  };

  const { pending, failure } = stored ? editing : creating;
  const wrong = failure?.fields ?? {};
  const blanks = countBlanksOf(fields.body);
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_300px]">
      <section aria-labelledby="skeleton-label" className="min-w-0">
        <div className="mb-1 flex flex-wrap items-baseline gap-x-3">
          <h2 id="skeleton-label" className="font-medium text-[13px]">
            {t("skeleton")}
          </h2>
          <p className="text-[13px] text-ink-3">{t("skeletonHint")}</p>
          <p className="ml-auto text-[13px] text-carried">{t("count", { n: blanks })}</p>
        </div>
        <div className="overflow-hidden rounded-lg border border-line bg-surface">
          <TemplateEditor key={editorKey} value={fields.body} onChange={setBody} editable />
        </div>
      </section>
      {/* The skeleton stays outside: its dialogs are forms of their own. */}
      <form
        onSubmit={save}
        className="space-y-4 rounded-lg border border-line bg-surface p-5 xl:sticky xl:top-8"
      >
        <FailureMessage failure={failure} />
        <TextField
          label={t("heading")}
          hint={t("headingHint")}
          error={wrong.heading ? t("headingWrong") : null}
          value={fields.heading}
          maxLength={80}
          onChange={(event) => change({ heading: event.target.value })}
        />
        <TextareaField
          label={t("guidance")}
          hint={t("guidanceHint")}
          error={wrong.guidance ? t("guidanceWrong") : null}
          value={fields.guidance}
          rows={9}
          maxLength={2000}
          onChange={(event) => change({ guidance: event.target.value })}
        />
        <TextField
          label={t("order")}
          hint={t("orderHint")}
          error={wrong.position ? t("orderWrong") : null}
          value={fields.position}
          type="number"
          min={0}
          max={9999}
          required
          onChange={(event) => change({ position: event.target.valueAsNumber || 0 })}
        />
        <div>
          <Button type="submit" variant="primary" disabled={pending} className="w-full">
            {t(pending ? "saving" : stored ? "save" : "create")}
          </Button>
          <p role="status" className="mt-2 min-h-6 text-center text-[13px] text-ink-3">
            {unsaved ? t("unsaved") : updatedAt && updatedAt !== stored?.updatedAt ? t("saved") : ""}
          </p>
        </div>
        <div className="flex gap-2 border-line border-t pt-4 [&>button]:flex-1">
          <TemplateFileButtons
            words={fields}
            onImport={(words) => {
              setImported({ before: fields, count: editorKey });
              replace(words);
            }}
          />
        </div>
      </form>
      {imported && (
        <Notice
          key={imported.count}
          content={{
            text: tFile("imported", { heading: fields.heading }),
            action: { label: tFile("undo"), run: () => replace(imported.before) },
          }}
          onClose={() => setImported(null)}
        />
      )}
    </div>
  );
}
