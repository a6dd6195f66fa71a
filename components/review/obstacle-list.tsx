import { useTranslations } from "next-intl";
import type { Obstacles } from "#lib/summaries/review/obstacles.ts";

const kinds = ["suggestions", "figures", "blanks", "undecided", "errors"] as const;

/** What stands in the way of a final summary; nothing to say is said too. */
export function ObstacleList({ obstacles }: { obstacles: Obstacles }) {
  const t = useTranslations("review.obstacles");
  const open = kinds.filter((kind) => obstacles[kind] > 0);
  if (open.length === 0) return <p className="text-good">{t("none")}</p>;
  return (
    <div className="rounded-md bg-carried-soft px-3 py-2 text-carried leading-relaxed">
      <p>{t("some")}</p>
      <ul className="list-disc pl-5">
        {open.map((kind) => (
          <li key={kind}>{t(kind, { n: obstacles[kind] })}</li>
        ))}
      </ul>
    </div>
  );
}
