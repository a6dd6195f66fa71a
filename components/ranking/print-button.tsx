"use client";

import { Printer } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

/** Opens the browser's window for printing. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => window.print()} className="print:hidden">
      <Printer aria-hidden className="size-4" />
      {label}
    </Button>
  );
}
