"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "#components/ui/use-action.ts";
import { archiveOutline, copyOutline } from "#lib/outlines/actions.ts";
import { archiveTemplate, copyTemplate } from "#lib/templates/actions.ts";

/** A template or an outline: what a unit keeps to write from. */
export type StockPiece = {
  /** Also where its page is: /templates/<id>. */
  kind: "templates" | "outlines";
  id: string;
  name: string;
  archived: boolean;
  mayEdit: boolean;
  mayCopy: boolean;
};

const actions = {
  templates: { copy: copyTemplate, archive: archiveTemplate },
  outlines: { copy: copyOutline, archive: archiveOutline },
};

/** What can be done to a piece of the stock, whatever its kind, and how far it has come. */
export function useStockPiece({ kind, id }: StockPiece) {
  const router = useRouter();
  const copying = useAction(actions[kind].copy);
  const archiving = useAction(actions[kind].archive);
  const [asking, setAsking] = useState(false);
  return {
    /** Makes a copy for the own unit and opens it. */
    copy: () => copying.run({ id }, (copied) => router.push(`/${kind}/${copied}`)),
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
