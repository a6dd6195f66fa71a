import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";

type Props = { name: string; first: boolean; last: boolean; onMove: (step: 1 | -1) => void };

/** Moves one of several things up or down. */
export function OrderButtons({ name, first, last, onMove }: Props) {
  const t = useTranslations("kinds.order");
  return (
    <span className="flex shrink-0">
      <IconButton label={t("up", { name })} disabled={first} onClick={() => onMove(-1)} className="-mr-1">
        <ArrowUp aria-hidden className="size-4" />
      </IconButton>
      <IconButton label={t("down", { name })} disabled={last} onClick={() => onMove(1)}>
        <ArrowDown aria-hidden className="size-4" />
      </IconButton>
    </span>
  );
}
