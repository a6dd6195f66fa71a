"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EntryDialog } from "./entry-dialog.tsx";

/** The button that adds an entry to the own unit's dictionary. */
export function AddEntry() {
  const t = useTranslations("dictionary");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t("add")}
      </Button>
      {open && <EntryDialog entry={null} onClose={() => setOpen(false)} />}
    </>
  );
}
