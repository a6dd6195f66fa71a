"use client";

import { useTranslations } from "next-intl";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import type { Failure } from "#lib/action.ts";
import { PanelFrame } from "./panel-frame.tsx";

/** Says in the panel that the record of the address is not there. */
export function MissingRecord({ failure, close }: { failure: Failure; close: string }) {
  const t = useTranslations("ledger.panel");
  return (
    <PanelFrame title={t("gone")} close={close}>
      <FailureMessage failure={failure} />
    </PanelFrame>
  );
}
