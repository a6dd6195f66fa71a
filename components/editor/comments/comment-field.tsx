"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { keepDraft, keptDraft } from "#components/ui/kept-drafts.ts";
import { useAction } from "#components/ui/use-action.ts";
import type { Result } from "#lib/action.ts";
import { longestComment } from "#lib/summaries/comments/input.ts";
import { newUuid } from "#lib/uuid.ts";
import { SmallButton } from "../figures/small-button.tsx";
import type { WrittenComment } from "./comment-feed.ts";
import { ReaderList } from "./reader-list.tsx";
import { useMentions } from "./use-mentions.ts";

type Mentioned = { id: string; name: string };
type Draft = { commentId: string; text: string; mentioned: Mentioned[] };

type Props = {
  summaryId: string;
  /** Where this tab keeps what is typed until it is sent. */
  keep: string;
  label: string;
  /** What the button says that sends it. */
  send: string;
  onSend: (comment: WrittenComment) => Promise<Result<void>>;
  /** Called when it was sent, or given up. */
  onClose: () => void;
  /** The comment that is changed. */
  before?: Draft;
  /** Rises whenever the field is to get the focus; 0 when it is not. */
  focus?: number;
};

/** A field for a comment. What stands in it is kept until it was sent, also through a reload and a new sign-in. */
export function CommentField(props: Props) {
  const { summaryId, keep, label, send, onSend, onClose, before, focus } = props;
  const t = useTranslations("comments");
  const field = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number | null>(null);
  const list = useId();
  const [draft, setDraft] = useState(() => keptDraft<Draft>(keep) ?? before ?? empty());
  const { run, pending, failure, clear } = useAction(onSend);
  const mentions = useMentions({
    ...{ summaryId, field },
    onMention: ({ text, caret }, { id, name }) => {
      caretAfter.current = caret;
      change({ text, mentioned: [...draft.mentioned.filter((each) => each.id !== id), { id, name }] });
    },
  });
  // Before the next key, which else would write at the end of the text.
  useLayoutEffect(() => {
    const caret = caretAfter.current;
    caretAfter.current = null;
    if (caret !== null) field.current?.setSelectionRange(caret, caret);
  });
  useEffect(() => {
    if (!focus) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [focus]);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(keep, next.text.trim() ? next : null);
  };
  const close = () => {
    keepDraft(keep, null);
    setDraft(empty());
    clear();
    onClose();
  };
  const submit = () => {
    const { commentId, mentioned } = draft;
    const text = draft.text.trim();
    if (!text) return;
    const named = mentioned.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
    run({ commentId, text, mentions: named }, close);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || mentions.press(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === "Escape" && !draft.text.trim()) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const offered = mentions.readers.length > 0;
  return (
    <div className="space-y-2">
      <div className="relative">
        <textarea
          ref={field}
          rows={2}
          maxLength={longestComment}
          value={draft.text}
          aria-label={label}
          placeholder={t("placeholder")}
          aria-autocomplete="list"
          aria-controls={offered ? list : undefined}
          aria-activedescendant={offered ? `${list}-${mentions.current}` : undefined}
          onChange={(event) => {
            change({ text: event.target.value });
            mentions.look();
          }}
          onSelect={mentions.look}
          onKeyDown={press}
          onBlur={mentions.close}
          className={`${inputClass} field-sizing-content h-auto max-h-60 min-h-15 resize-none py-1.5 leading-relaxed`}
        />
        {offered && (
          <ReaderList
            id={list}
            readers={mentions.readers}
            current={mentions.current}
            onChoose={mentions.choose}
          />
        )}
      </div>
      <FailureMessage failure={failure} />
      <div className="flex items-center justify-end gap-2">
        <SmallButton onClick={close}>{t("cancel")}</SmallButton>
        <SmallButton primary disabled={pending || !draft.text.trim()} onClick={submit} title={t("sendKeys")}>
          {send}
        </SmallButton>
      </div>
    </div>
  );
}

function empty(): Draft {
  return { commentId: newUuid(), text: "", mentioned: [] };
}
