import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";

type Props = {
  summaryId: string;
  /** Numbers of a version, and of the one of the round before; null where there is none. */
  version: number | null;
  before?: number | null;
};

/** The way to a version that somebody took by what they did; what is typed in the window stays. */
export function VersionLinks({ summaryId, version, before = null }: Props) {
  const t = useTranslations("review.rounds");
  if (version === null) return null;
  const address = `/summaries/${summaryId}/versions`;
  return (
    <span className="inline-flex flex-wrap gap-x-2 text-[13px]">
      <NewTab href={`${address}#version-${version}`}>{t("version", { n: version })}</NewTab>
      {before !== null && (
        <NewTab href={`${address}/compare?from=${before}&to=${version}`}>
          {t("compare", { n: before })}
        </NewTab>
      )}
    </span>
  );
}

function NewTab({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 whitespace-nowrap text-figure hover:underline"
    >
      {children}
      <ExternalLink aria-hidden className="size-3" />
    </a>
  );
}
