import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { Row } from "#lib/document/compare/compare-paragraphs.ts";
import { ComparePieces } from "./compare-pieces.tsx";

const cell = "whitespace-pre-wrap break-words border-line border-b px-4 py-2 align-top text-sm max-xl:px-3";

/** One paragraph on both sides: what was removed struck through at left, what was added underlined at right. */
export function CompareRow({ row: { before, after, kind, pieces } }: { row: Row }) {
  const t = useTranslations("editor.compare");
  const moved = kind === "moved" && (
    <>
      <Chip tone="info">{t("moved")}</Chip>{" "}
    </>
  );
  // Where a paragraph moved away from, nothing was taken out of it.
  const left = kind === "moved" && after === null ? pieces.map(({ text }) => text).join("") : null;
  return (
    <tr>
      <td className={`border-r ${cell} ${before === null ? "bg-raised" : ""}`}>
        {before !== null && moved}
        {left === null ? (
          <ComparePieces pieces={pieces} without="added" />
        ) : (
          <span className="text-ink-2">{left}</span>
        )}
      </td>
      <td className={`${cell} ${after === null ? "bg-raised" : ""}`}>
        {after !== null && moved}
        <ComparePieces pieces={pieces} without="removed" />
      </td>
    </tr>
  );
}
