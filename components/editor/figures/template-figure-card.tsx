"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { PlacedFigure } from "#lib/document/figures.ts";
import type { KnownDefinition } from "#lib/ledger/figures/known-definition.ts";
import { useAnswer } from "../use-answer.ts";
import { CardAt } from "./card-at.tsx";
import { changeFigures } from "./change-figures.ts";
import { DefinitionWords } from "./definition-words.tsx";

type Props = { editor: Editor; figure: PlacedFigure };

/** A figure of a template: what it counts in whatever summary it will stand in, and its measure word. */
export default function TemplateFigureCard({ editor, figure: { pos, attrs } }: Props) {
  const t = useTranslations("figures");
  const { value } = useAnswer<KnownDefinition[]>("/api/definitions");
  const definition = value?.find(({ id }) => id === attrs.definition);
  return (
    <CardAt {...{ editor, pos }} label={t("card")} onClose={() => editor.commands.setTextSelection(pos + 1)}>
      <p className="font-semibold">{definition?.name ?? (attrs.name || t("unnamed"))}</p>
      {definition && (
        <p className="text-ink-2 text-xs leading-relaxed">
          <DefinitionWords definition={definition} />
        </p>
      )}
      <p className="text-ink-2 text-xs leading-relaxed">
        {t(value && !definition ? "template.gone" : "template.how")}
      </p>
      {definition && !definition.percent && !definition.list && editor.isEditable && (
        <label className="flex items-center gap-2 text-xs">
          {t("style.measure")}
          <input
            key={pos}
            defaultValue={attrs.measure}
            maxLength={20}
            onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
            onBlur={({ target }) => {
              const measure = target.value.trim();
              if (measure !== attrs.measure) changeFigures(editor, [{ pos, attrs: { ...attrs, measure } }]);
            }}
            className="h-7 w-20 rounded border border-line-2 px-1.5"
          />
        </label>
      )}
    </CardAt>
  );
}
