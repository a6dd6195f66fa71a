"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "#components/ui/use-action.ts";
import { archiveDefinition, copyDefinition } from "#lib/ledger/definitions/actions.ts";
import { archiveKind, copyKind } from "#lib/ledger/kinds/actions.ts";
import { archiveOutline, copyOutline } from "#lib/outlines/actions.ts";
import { archiveTemplate, copyTemplate } from "#lib/templates/actions.ts";

/** A template, an outline, a kind of ledger or the definition of a figure: what a unit keeps to write from. */
export type StockPiece = {
  kind: "templates" | "outlines" | "kinds" | "definitions";
  id: string;
  name: string;
  archived: boolean;
  mayEdit: boolean;
  mayCopy: boolean;
};

const stocks = {
  templates: { copy: copyTemplate, archive: archiveTemplate, path: "/templates" },
  outlines: { copy: copyOutline, archive: archiveOutline, path: "/outlines" },
  kinds: { copy: copyKind, archive: archiveKind, path: "/admin/ledgers" },
  definitions: { copy: copyDefinition, archive: archiveDefinition, path: "/figures" },
};

/** What can be done to a piece of the stock, whatever its kind, and how far it has come. */
export function useStockPiece({ kind, id }: StockPiece) {
  const router = useRouter();
  const { copy, archive, path } = stocks[kind];
  const copying = useAction(copy);
  const archiving = useAction(archive);
  const [asking, setAsking] = useState(false);
  return {
    /** Makes a copy for the own unit and opens it. */
    copy: () => copying.run({ id }, (copied) => router.push(`${path}/${copied}`)),
    restore: () => archiving.run({ id, archived: false }, () => router.refresh()),
    archive: () =>
      archiving.run({ id, archived: true }, () => {
        setAsking(false);
        router.refresh();
      }),
    pending: copying.pending || archiving.pending,
    failure: copying.failure ?? archiving.failure,
    clear: () => {
      copying.clear();
      archiving.clear();
    },
    /** Whether the person is being asked if it should be archived. */
    asking,
    setAsking,
  };
}
