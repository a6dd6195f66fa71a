"use client";

import { useTranslations } from "next-intl";
import type { Period } from "#lib/period.ts";
import type { EditorTemplate } from "./editor-template.ts";
import { EditorTopBar } from "./editor-top-bar.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useLiveDocument } from "./use-live-document.ts";
import { Workspace } from "./workspace.tsx";
import "./paper.css";

/** What the page of a summary hands to its editor. */
export type EditorSummary = {
  id: string;
  title: string;
  unitId: string;
  unitName: string;
  period: Period;
  state: "drafting" | "review" | "final";
  epoch: string;
  latinSerif: boolean;
  /** Whether this person may write in it now. */
  mayEdit: boolean;
  /** Whether this person may make it final, or a draft again. */
  mayFinish: boolean;
};

type Props = {
  summary: EditorSummary;
  user: { id: string; name: string };
  templates: EditorTemplate[];
  imageLimit: number;
};

/** A summary on the desk: opened live, with everything around it. */
export function EditorScreen({ summary, user, templates, imageLimit }: Props) {
  const t = useTranslations("editor");
  const opened = useLiveDocument(summary.id, user.id, summary.epoch, summary.mayEdit);
  const view = opened?.snapshot.save ?? ({ kind: "loading", unsaved: 0 } as const);
  const refused = view.kind === "refused" ? view : null;

  return (
    <div className="grid h-dvh grid-rows-[52px_1fr] overflow-hidden bg-canvas text-ink text-sm">
      <EditorTopBar summary={summary} view={view} opened={opened} />
      <div className="relative min-h-0">
        {opened?.snapshot.ready ? (
          <Workspace
            live={opened.live}
            readOnly={opened.snapshot.readOnly || refused !== null}
            summary={summary}
            user={user}
            templates={templates}
            imageLimit={imageLimit}
          />
        ) : (
          !refused && (
            <p role="status" className="pt-32 text-center text-ink-2">
              {t(opened && view.kind !== "loading" ? "waiting" : "loading")}
            </p>
          )
        )}
        {refused && opened && <RefusalNotice refused={refused} summaryId={summary.id} />}
      </div>
    </div>
  );
}
