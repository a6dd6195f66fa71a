"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAction } from "#components/ui/use-action.ts";
import { setSkipped } from "#lib/imports/actions.ts";

/** Takes a document that was left out back among those to be saved. */
export function TakeBack({ id }: { id: string }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const { run, pending } = useAction(setSkipped);
  return (
    <button
      type="button"
      disabled={pending}
      onClick={() => run({ id, skipped: false }, () => router.refresh())}
      className="text-figure hover:underline"
    >
      {t("take")}
    </button>
  );
}
