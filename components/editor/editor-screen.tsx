"use client";

import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense } from "react";
import type { EditMode } from "#lib/auth/may-edit.ts";
import type { Period } from "#lib/period.ts";
import type { Standing } from "#lib/summaries/review/queries.ts";
import type { EditorTemplate } from "./editor-template.ts";
import { EditorTopBar } from "./editor-top-bar.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useLiveDocument } from "./use-live-document.ts";
import { Workspace } from "./workspace.tsx";
import "./paper.css";

const RenewPage = lazy(() => import("./renew-page.tsx"));

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
  /** Whether this person may suggest changes and comment now. */
  maySuggest: boolean;
  /** Whether this person begins by suggesting. */
  suggestsFirst: boolean;
  /** Whether this person may submit it, look after its review, review it. */
  maySubmit: boolean;
  mayReview: boolean;
  administers: boolean;
  review: Standing;
};

type Props = {
  summary: EditorSummary;
  user: { id: string; name: string };
  templates: EditorTemplate[];
  imageLimit: number;
  /** Where it stands, in the bar and in a line below it: drawn by the server, which alone knows. */
  chip: ReactNode;
  line: ReactNode;
};

/** A summary on the desk: opened live, with everything around it. */
export function EditorScreen({ summary, user, templates, imageLimit, chip, line }: Props) {
  const t = useTranslations("editor");
  const opened = useLiveDocument(summary.id, user.id, summary.epoch, summary.mayEdit || summary.maySuggest);
  const view = opened?.snapshot.save ?? ({ kind: "loading", unsaved: 0 } as const);
  const refused = view.kind === "refused" ? view : null;
  // As when it went to review meanwhile: nothing can be written until the page was loaded anew.
  const mode = opened?.snapshot.mode ?? null;
  const late = mode !== null && mode !== believed(summary);

  return (
    <div className="grid h-dvh grid-rows-[52px_auto_1fr] overflow-hidden bg-canvas text-ink text-sm">
      <EditorTopBar summary={summary} view={view} opened={opened} chip={chip} />
      {line}
      <div className="relative min-h-0">
        {opened?.snapshot.ready ? (
          <Workspace
            live={opened.live}
            readOnly={opened.snapshot.readOnly || believed(summary) === "read" || late || refused !== null}
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
        <Suspense>
          {late && <RenewPage />}
          {refused && opened && (
            <RefusalNotice refused={refused} summaryId={summary.id} onDiscard={() => opened.live.discard()} />
          )}
        </Suspense>
      </div>
    </div>
  );
}

/** What this page believes that its person may do to the text. */
function believed({ mayEdit, maySuggest }: EditorSummary): EditMode {
  return mayEdit ? "write" : maySuggest ? "suggest" : "read";
}
