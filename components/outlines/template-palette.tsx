"use client";

import { useDraggable } from "@dnd-kit/core";
import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { UsableTemplate } from "#lib/templates/queries.ts";

type Props = { templates: UsableTemplate[]; used: ReadonlySet<string>; onAdd: (id: string) => void };

/** The templates that the outline may take: to drag into it, or to add at its end. */
export function TemplatePalette({ templates, used, onAdd }: Props) {
  const t = useTranslations("outlines.composer");
  const [search, setSearch] = useState("");
  const fitting = templates.filter(({ heading, guidance }) =>
    `${heading}${guidance}`.includes(search.trim()),
  );
  return (
    <section aria-labelledby="palette-label" className="rounded-lg border border-line bg-surface">
      <div className="border-line border-b px-4 py-3">
        <h2 id="palette-label" className="mb-2 font-semibold">
          {t("palette")}
        </h2>
        <TextField
          label={t("search")}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {fitting.length === 0 ? (
        <p className="px-4 py-6 text-center text-ink-3">{t("paletteNone")}</p>
      ) : (
        <ul className="relative max-h-[560px] overflow-auto p-1.5">
          {fitting.map((template) => (
            <PaletteItem
              key={template.id}
              template={template}
              used={used.has(template.id)}
              onAdd={() => onAdd(template.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function PaletteItem({
  template,
  used,
  onAdd,
}: {
  template: UsableTemplate;
  used: boolean;
  onAdd: () => void;
}) {
  const t = useTranslations("outlines.composer");
  // The keyboard has the button; only the pointer drags from here.
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `palette:${template.id}`,
    disabled: used,
  });
  const name = template.heading || t("opening");
  return (
    <li
      ref={setNodeRef}
      onPointerDown={listeners?.onPointerDown as React.PointerEventHandler | undefined}
      className={`flex touch-none items-center rounded-md py-0.5 pr-0.5 pl-2.5 ${used ? "text-ink-3" : "cursor-grab hover:bg-raised"} ${isDragging ? "opacity-40" : ""}`}
    >
      <span className="min-w-0 flex-1 py-1 leading-snug">
        {name}
        {template.unit && <span className="block text-ink-3 text-xs leading-normal">{template.unit}</span>}
      </span>
      {used ? (
        <span title={t("used")} className="flex size-8 items-center justify-center">
          <Check aria-hidden className="size-4" />
          <span className="sr-only">{t("used")}</span>
        </span>
      ) : (
        <IconButton label={t("add", { name })} onClick={onAdd}>
          <Plus aria-hidden className="size-4" />
        </IconButton>
      )}
    </li>
  );
}
