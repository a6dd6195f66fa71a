"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { type StockPiece, useStockPiece } from "./use-stock-piece.ts";

/** What can be done to a template or an outline on its page beside editing it. */
export function StockPageActions(piece: StockPiece) {
  const t = useTranslations("stock.page");
  const under = useStockPiece(piece);
  const { kind, archived, mayEdit, mayCopy } = piece;
  return (
    <>
      {mayCopy && (
        <Button
          data-leaves
          variant={mayEdit ? "plain" : "primary"}
          disabled={under.pending}
          onClick={under.copy}
        >
          {t(`copy.${kind}`)}
        </Button>
      )}
      {mayEdit &&
        (archived ? (
          <Button disabled={under.pending} onClick={under.restore}>
            {t("restore")}
          </Button>
        ) : (
          <Button onClick={() => under.setAsking(true)}>{t("archive")}</Button>
        ))}
      <ArchiveDialog piece={piece} under={under} />
    </>
  );
}
