"use client";

import type { Editor } from "@tiptap/react";
import {
  ChartNoAxesColumn,
  History,
  Library,
  Lightbulb,
  MessageSquareText,
  PencilLine,
  SpellCheck,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy } from "react";
import type { NoticeContent } from "#components/ui/notice.tsx";
import type { CommentContext } from "./comments/comment-feed.ts";
import type { EditorSummary } from "./editor-screen.tsx";
import type { EditorTemplate } from "./editor-template.ts";
import type { FigureContext } from "./figures/figure-feed.ts";
import { GuidancePanel } from "./guidance-panel.tsx";
import { SidePanel } from "./side-panel.tsx";
import type { ImageTarget } from "./store-image.ts";
import type { Suggesting } from "./suggestions/use-suggesting.ts";
import type { DocumentFacts, OutlineSection } from "./use-document-facts.ts";

const CarriedPanel = lazy(() => import("./carried-panel.tsx"));
const CommentsPanel = lazy(() => import("./comments/comments-panel.tsx"));
const FiguresPanel = lazy(() => import("./figures/figures-panel.tsx"));
const FindingsPanel = lazy(() => import("./proofread/findings-panel.tsx"));
const LibraryPanel = lazy(() => import("./library/library-panel.tsx"));
const SuggestionsPanel = lazy(() => import("./suggestions/suggestions-panel.tsx"));

/** The panels at the right of the desk, from top to bottom. */
export const panelKeys = [
  "guidance",
  "library",
  "figures",
  "carried",
  "findings",
  "suggestions",
  "comments",
] as const;

/** One of `panelKeys`. */
export type PanelKey = (typeof panelKeys)[number];

type Props = {
  editor: Editor;
  readOnly: boolean;
  summary: EditorSummary;
  templates: EditorTemplate[];
  images: ImageTarget;
  figures: FigureContext;
  comments: CommentContext;
  suggesting: Suggesting;
  facts: DocumentFacts;
  current: OutlineSection | null;
  open: PanelKey | null;
  onOpen: (panel: PanelKey | null) => void;
  /** How many wait in the panels whose facts are gathered elsewhere. */
  counts: { findings: number; comments: number };
  /** Rises whenever the carried-over words are asked for. */
  carriedAsked: number;
  onFigure: () => void;
  onNotice: (notice: NoticeContent) => void;
};

/** What the panels at the right hold; each is fetched when it is opened. */
export function DeskPanels(props: Props) {
  const { editor, readOnly, summary, templates, images, figures, comments, suggesting } = props;
  const { facts, current, open, onOpen, counts, carriedAsked, onFigure, onNotice } = props;
  const t = useTranslations("editor");
  return (
    <SidePanel
      {...{ open, onOpen }}
      panels={[
        {
          ...{ key: "guidance", label: t("panel.guidance"), icon: Lightbulb, badge: 0 },
          content: (
            <div className="p-4">
              <GuidancePanel section={current} templates={templates} />
            </div>
          ),
        },
        {
          ...{ key: "library", label: t("panel.library"), icon: Library, badge: 0, stays: true },
          content: (
            <LibraryPanel
              {...{ editor, images, onNotice }}
              editable={!readOnly}
              section={current}
              shown={open === "library"}
            />
          ),
        },
        {
          ...{ key: "figures", label: t("panel.figures"), icon: ChartNoAxesColumn },
          badge: facts.openFigures,
          content: (
            <div className="p-4">
              <FiguresPanel context={figures} editable={!readOnly} onInsert={onFigure} />
            </div>
          ),
        },
        {
          ...{ key: "carried", label: t("panel.carried"), icon: History, badge: facts.undecided },
          content: (
            <div className="p-4">
              <CarriedPanel
                editor={editor}
                summary={summary}
                figures={figures}
                editable={!readOnly}
                currentKey={current?.key ?? null}
                asked={carriedAsked}
              />
            </div>
          ),
        },
        {
          ...{ key: "findings", label: t("panel.findings"), icon: SpellCheck, badge: counts.findings },
          content: (
            <div className="p-4">
              <FindingsPanel context={figures} editable={!readOnly} />
            </div>
          ),
        },
        {
          ...{ key: "suggestions", label: t("panel.suggestions"), icon: PencilLine },
          badge: suggesting.count,
          content: <SuggestionsPanel {...{ editor, suggesting, readOnly }} decides={summary.mayEdit} />,
        },
        {
          ...{
            key: "comments",
            label: t("panel.comments"),
            icon: MessageSquareText,
            badge: counts.comments,
          },
          content: (
            <div className="p-4">
              <CommentsPanel context={comments} editable={!readOnly} />
            </div>
          ),
        },
      ]}
    />
  );
}
