"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { swapTemplates } from "#lib/templates/actions.ts";

type Props = {
  id: string;
  heading: string;
  /** The templates next to it that it may change places with. */
  above: string | null;
  below: string | null;
};

/** Moves a template up or down in the list. */
export function SwapButtons({ id, heading, above, below }: Props) {
  const t = useTranslations("templates.row");
  const router = useRouter();
  const { run, pending, failure, clear } = useAction(swapTemplates);
  const move = (other: string | null) => other && run({ id, with: other }, () => router.refresh());
  return (
    <>
      <IconButton label={t("up", { heading })} disabled={!above || pending} onClick={() => move(above)}>
        <ArrowUp aria-hidden className="size-4" />
      </IconButton>
      <IconButton label={t("down", { heading })} disabled={!below || pending} onClick={() => move(below)}>
        <ArrowDown aria-hidden className="size-4" />
      </IconButton>
      <FailureDialog failure={failure} onClose={clear} />
    </>
  );
}
