"use client";

import { Bookmark, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { PopoverButton } from "#components/ui/popover-button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { deleteView } from "#lib/ledger/views/actions.ts";
import type { View } from "#lib/ledger/views/queries.ts";

const ViewNameDialog = lazy(() =>
  import("./view-name-dialog.tsx").then((module) => ({ default: module.ViewNameDialog })),
);

type Props = {
  kindId: string;
  views: readonly View[];
  /** What the address says now, and would be saved. */
  query: Record<string, string>;
};

/** The saved views of a ledger: used, renamed, deleted; and the present one saved. */
export function ViewMenu({ kindId, views, query }: Props) {
  const t = useTranslations("ledger.views");
  const [naming, setNaming] = useState<View | "new" | null>(null);
  const [deleting, setDeleting] = useState<View | null>(null);
  const { run, pending, failure, clear } = useAction(deleteView);
  const end = () => {
    setDeleting(null);
    clear();
  };
  return (
    <>
      <PopoverButton
        label={
          <>
            <Bookmark aria-hidden className="size-4" />
            {t("label")}
          </>
        }
      >
        {(close) => (
          <>
            {views.length === 0 && <p className="px-2 py-1.5 text-[13px] text-ink-3">{t("none")}</p>}
            <ul>
              {views.map((view) => (
                <li key={view.id} className="flex items-center">
                  <Link
                    href={`/ledgers/${kindId}?${new URLSearchParams(view.query)}`}
                    scroll={false}
                    prefetch={false}
                    onClick={close}
                    className="min-w-0 flex-1 rounded px-2 py-1.5 wrap-anywhere hover:bg-raised"
                  >
                    {view.name}
                  </Link>
                  <IconButton
                    label={t("renameOf", { name: view.name })}
                    onClick={() => {
                      close();
                      setNaming(view);
                    }}
                  >
                    <Pencil aria-hidden className="size-3.5" />
                  </IconButton>
                  <IconButton
                    label={t("deleteOf", { name: view.name })}
                    onClick={() => {
                      close();
                      setDeleting(view);
                    }}
                  >
                    <Trash2 aria-hidden className="size-3.5" />
                  </IconButton>
                </li>
              ))}
            </ul>
            <button
              type="button"
              onClick={() => {
                close();
                setNaming("new");
              }}
              className="mt-1 w-full rounded px-2 py-1.5 text-left font-medium hover:bg-raised"
            >
              {t("save")}
            </button>
          </>
        )}
      </PopoverButton>
      <Suspense>
        {naming && (
          <ViewNameDialog
            {...{ kindId, query }}
            view={naming === "new" ? null : naming}
            onClose={() => setNaming(null)}
          />
        )}
      </Suspense>
      {deleting && (
        <ConfirmDialog
          open
          title={t("deleteOf", { name: deleting.name })}
          confirm={t("delete")}
          pending={pending}
          onClose={end}
          onConfirm={() => run({ id: deleting.id }, end)}
        >
          <FailureMessage failure={failure} />
          <p>{t("deleteText", { name: deleting.name })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
