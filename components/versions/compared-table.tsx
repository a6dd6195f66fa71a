import { ComparePieces } from "#components/editor/compare-pieces.tsx";
import type { DocumentRow } from "#lib/document/compare/compare-documents.ts";
import type { ComparedCell, ComparedTableRow } from "#lib/document/compare/compare-tables.ts";

type Props = { row: Extract<DocumentRow, { type: "table" }>; side: "before" | "after" };

/** One side of a compared table, the cells that changed tinted. */
export function ComparedTable({ row, side }: Props) {
  const left = row.kind === "moved" && row.after === null;
  const isHere = (each: ComparedTableRow) =>
    // A row that moved stands once on each side: on the old one where it was.
    each[side] !== null && !(side === "before" && each.kind === "moved" && each.after !== null);
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse border border-line-2 text-[13px]">
        <tbody>
          {row.rows.filter(isHere).map((each) => (
            <tr key={`${each.before}:${each.after}`}>
              {each.cells
                .filter((cell) => cell[side] !== null)
                .map((cell, at) => (
                  <Cell
                    key={at}
                    cell={cell}
                    side={side}
                    plain={left || (each.kind === "moved" && each.after === null)}
                  />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, side, plain }: { cell: ComparedCell; side: "before" | "after"; plain: boolean }) {
  const [colSpan, rowSpan] = cell.span?.[side] ?? [1, 1];
  const Tag = cell.head ? "th" : "td";
  const changed = !plain && cell.kind !== "same";
  const tint = changed ? (side === "before" ? "bg-accent-soft/60" : "bg-good-soft/60") : "";
  return (
    <Tag
      colSpan={colSpan}
      rowSpan={rowSpan}
      data-changed={changed || undefined}
      className={`whitespace-pre-wrap break-words border border-line-2 px-2 py-1 align-top ${cell.head ? "bg-raised font-medium" : "font-normal"} ${tint}`}
    >
      {plain ? (
        <span className="text-ink-2">{cell.pieces.map(({ text }) => text).join("")}</span>
      ) : (
        <ComparePieces pieces={cell.pieces} without={side === "before" ? "added" : "removed"} />
      )}
    </Tag>
  );
}
