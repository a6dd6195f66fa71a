"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import type { StockPiece, useStockPiece } from "./use-stock-piece.ts";

type Props = { piece: StockPiece; under: ReturnType<typeof useStockPiece> };

/** Asks whether to put a piece of the stock away; without a question, says what failed. */
export function ArchiveDialog({ piece: { kind, name }, under }: Props) {
  const t = useTranslations("stock.dialog");
  const close = () => {
    under.setAsking(false);
    under.clear();
  };
  if (!under.asking) return <FailureDialog failure={under.failure} onClose={under.clear} />;
  return (
    <ConfirmDialog
      open
      title={t(`title.${kind}`)}
      confirm={t("confirm")}
      pending={under.pending}
      onClose={close}
      onConfirm={under.archive}
    >
      <FailureMessage failure={under.failure} />
      <p>{t(`text.${kind}`, { name })}</p>
    </ConfirmDialog>
  );
}
