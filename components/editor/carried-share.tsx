"use client";

import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { sharedPart } from "#lib/document/compare/shared-part.ts";
import { textOf } from "#lib/document/sections.ts";
import type { SourceText } from "#lib/sections/reuse/queries.ts";
import { orderSources } from "./order-sources.ts";
import { documentFacts, type OutlineSection } from "./use-document-facts.ts";

const CompareDialog = lazy(() => import("./compare-dialog.tsx"));

/** Two texts that are compared. */
export type Compared = { name: string; before: string[]; after: string[] };

type Props = {
  editor: Editor;
  doc: Node;
  sources: ReadonlyMap<string, SourceText> | null;
  currentKey: string | null;
  title: string;
};

/** After how long without a change (ms) the shares are counted: they need the whole text. */
const pause = 700;

/** How much of the summary and of the current section is as it was, and the way to see it side by side. */
export function CarriedShare({ editor, doc, sources, currentKey, title }: Props) {
  const t = useTranslations("editor.carried");
  const [share, setShare] = useState<{ whole: number; section: number | null } | null>(null);
  const [tinted, setTinted] = useState(false);
  const [compared, setCompared] = useState<Compared | null>(null);

  useEffect(() => {
    if (!sources || sources.size === 0) return setShare(null);
    const timer = setTimeout(() => setShare(sharesOf(editor, doc, sources, currentKey)), pause);
    return () => clearTimeout(timer);
  }, [editor, doc, sources, currentKey]);

  useEffect(() => {
    const texts = [...(sources?.values() ?? [])].flatMap(({ paragraphs }) => paragraphs);
    editor.commands.showUnchanged(tinted ? new Set(texts.map((text) => text.replace(/\s/g, ""))) : null);
    return () => {
      if (!editor.isDestroyed) editor.commands.showUnchanged(null);
    };
  }, [editor, sources, tinted]);

  if (!sources) return <p className="mt-2 text-ink-3 text-xs">{t("loading")}</p>;
  if (sources.size === 0) return <p className="mt-2 text-ink-3 text-xs">{t("history")}</p>;
  const { sections } = documentFacts(editor);
  const section = sections.find(({ key }) => key === currentKey);
  const compare = (chosen: OutlineSection[], name: string) => {
    const appearing = [...new Set(chosen.flatMap((each) => sourcesIn(doc, each)))];
    const ordered = orderSources(appearing, [...sources.keys()]);
    setCompared({
      name,
      before: ordered.flatMap((source) => sources.get(source)?.paragraphs ?? []),
      after: chosen.flatMap((each) => textsOf(doc, each, sources).after),
    });
  };
  return (
    <div className="mt-2 space-y-1 text-xs">
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
        {share && <span>{t("share", { n: share.whole })}</span>}
        <button
          type="button"
          onClick={() => compare(sections, title)}
          className="text-figure hover:underline"
        >
          {t("compare")}
        </button>
        {section && sourcesIn(doc, section).length > 0 && (
          <>
            {share?.section !== null && share && <span>· {t("shareSection", { n: share.section })}</span>}
            <button
              type="button"
              onClick={() => compare([section], section.heading)}
              className="text-figure hover:underline"
            >
              {t("compareSection")}
            </button>
          </>
        )}
      </p>
      <label className="flex items-center gap-1.5 text-ink-2">
        <input
          type="checkbox"
          checked={tinted}
          onChange={(event) => setTinted(event.target.checked)}
          className="accent-accent"
        />
        {t("tint")}
      </label>
      <Suspense>
        {compared && <CompareDialog compared={compared} onClose={() => setCompared(null)} />}
      </Suspense>
    </div>
  );
}

function sourcesIn(doc: Node, { first, after }: OutlineSection): string[] {
  const named = doc.children
    .slice(first, after)
    .map((block) => block.attrs.source ?? block.firstChild?.firstChild?.firstChild?.attrs.source);
  return [...new Set(named.filter((source): source is string => typeof source === "string"))];
}

function textsOf(doc: Node, section: OutlineSection, sources: ReadonlyMap<string, SourceText>) {
  const after = doc.children.slice(section.first, section.after).map(textOf);
  const before = sourcesIn(doc, section).flatMap((source) => sources.get(source)?.paragraphs ?? []);
  return { before, after };
}

function sharesOf(
  editor: Editor,
  doc: Node,
  sources: ReadonlyMap<string, SourceText>,
  currentKey: string | null,
) {
  let shared = 0;
  let total = 0;
  let own: number | null = null;
  for (const section of documentFacts(editor).sections) {
    const { before, after } = textsOf(doc, section, sources);
    const part = sharedPart(before, after);
    shared += part.shared;
    total += part.total;
    if (section.key === currentKey) own = percent(part.shared, part.total);
  }
  return { whole: percent(shared, total), section: own };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}
