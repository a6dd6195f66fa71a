import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ComparePieces } from "#components/editor/compare-pieces.tsx";
import { Chip } from "#components/ui/chip.tsx";
import type { ComparedParagraph, DocumentRow } from "#lib/document/compare/compare-documents.ts";
import { ComparedTable } from "./compared-table.tsx";

type Row<Type> = Extract<DocumentRow, { type: Type }>;

const cell = "border-line border-b px-4 py-2 align-top text-sm max-xl:px-3 scroll-mt-24";

const looks: Partial<Record<ComparedParagraph["style"], string>> = {
  title: "text-center font-semibold text-base",
  level1: "font-semibold",
  level2: "font-medium",
  signer: "text-right",
  date: "text-right",
};

/** One block on both sides; one that changed can be jumped to. */
export function ComparedBlock({ row }: { row: DocumentRow }) {
  const gone = row.after === null;
  return (
    <tr {...(row.kind !== "same" && { "data-change": "", tabIndex: -1 })}>
      <td className={`border-r ${cell} ${row.before === null ? "bg-raised" : ""}`}>
        {row.before !== null && <Side row={row} side="before" remarks={<Moved row={row} />} />}
      </td>
      <td className={`${cell} ${gone ? "bg-raised" : ""}`}>
        {!gone && (
          <Side
            row={row}
            side="after"
            remarks={
              <>
                <Moved row={row} />
                {row.type === "paragraph" && <Restyled row={row} />}
              </>
            }
          />
        )}
      </td>
    </tr>
  );
}

type SideProps<Type> = { row: Row<Type>; side: "before" | "after"; remarks: ReactNode };

function Side({ row, side, remarks }: SideProps<DocumentRow["type"]>) {
  if (row.type === "paragraph") return <Paragraph row={row} side={side} remarks={remarks} />;
  if (row.type === "image") return <Picture row={row} side={side} remarks={remarks} />;
  return (
    <>
      {remarks}
      <ComparedTable row={row} side={side} />
    </>
  );
}

function Paragraph({ row, side, remarks }: SideProps<"paragraph">) {
  const paragraph = side === "before" ? row.old : row.now;
  // Where a paragraph moved away from, nothing was taken out of it.
  const left = row.kind === "moved" && row.after === null;
  return (
    <div className={`whitespace-pre-wrap break-words ${looks[paragraph?.style ?? "body"] ?? ""}`}>
      {remarks}
      {paragraph?.number && <span className="text-ink-3">{paragraph.number}</span>}
      {left ? (
        <span className="text-ink-2">{row.pieces.map(({ text }) => text).join("")}</span>
      ) : (
        <ComparePieces pieces={row.pieces} without={side === "before" ? "added" : "removed"} />
      )}
    </div>
  );
}

function Picture({ row, side, remarks }: SideProps<"image">) {
  const t = useTranslations("versions.compare");
  const image = side === "before" ? row.old : row.now;
  if (!image) return null;
  const { id, width, height, alt } = image;
  const tone = row.before === null ? "border-good" : row.after === null ? "border-accent" : "border-line";
  return (
    <figure>
      {remarks}
      <img
        src={`/api/images/${id}`}
        alt={alt || t("picture")}
        width={width ?? undefined}
        height={height ?? undefined}
        loading="lazy"
        className={`h-auto max-h-60 w-auto max-w-full border-2 ${row.kind === "moved" ? "border-line" : tone}`}
      />
      {row.kind !== "same" && row.kind !== "moved" && (
        <figcaption className="mt-1 text-ink-2 text-xs">
          {t(row.before === null ? "pictureAdded" : row.after === null ? "pictureRemoved" : "pictureChanged")}
        </figcaption>
      )}
    </figure>
  );
}

function Moved({ row }: { row: DocumentRow }) {
  const t = useTranslations("editor.compare");
  if (row.kind !== "moved") return null;
  return (
    <>
      <Chip tone="info">{t("moved")}</Chip>{" "}
    </>
  );
}

function Restyled({ row: { old, now, look } }: { row: Row<"paragraph"> }) {
  const t = useTranslations("versions.compare");
  const styles = useTranslations("editor.toolbar.styles");
  const restyled = old && now && old.style !== now.style;
  if (!restyled && !look) return null;
  return (
    <>
      <Chip tone="info">
        {restyled ? t("restyled", { from: styles(old.style), to: styles(now.style) }) : t("look")}
      </Chip>{" "}
    </>
  );
}
