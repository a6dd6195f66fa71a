"use client";

import { Archive, ArchiveRestore, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { type StockPiece, useStockPiece } from "./use-stock-piece.ts";

type Props = {
  piece: StockPiece;
  /** What else can be done to it, in front of the rest. */
  children?: ReactNode;
};

/** What can be done to a template or an outline in its list. */
export function StockRowActions({ piece, children }: Props) {
  const t = useTranslations("stock.row");
  const under = useStockPiece(piece);
  const { name, archived, mayEdit, mayCopy } = piece;
  return (
    <div className="-my-1.5 -mr-2 flex justify-end">
      {children}
      {mayCopy && (
        <IconButton label={t("copy", { name })} disabled={under.pending} onClick={under.copy}>
          <Copy aria-hidden className="size-4" />
        </IconButton>
      )}
      {mayEdit &&
        (archived ? (
          <IconButton label={t("restore", { name })} disabled={under.pending} onClick={under.restore}>
            <ArchiveRestore aria-hidden className="size-4" />
          </IconButton>
        ) : (
          <IconButton label={t("archive", { name })} onClick={() => under.setAsking(true)}>
            <Archive aria-hidden className="size-4" />
          </IconButton>
        ))}
      <ArchiveDialog piece={piece} under={under} />
    </div>
  );
}
