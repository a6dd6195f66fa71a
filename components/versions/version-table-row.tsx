import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Td } from "#components/ui/table.tsx";
import type { VersionRow } from "#lib/summaries/versions/queries.ts";
import { ComparePick } from "./compare-pick.tsx";
import { ExportVersion } from "./export-version.tsx";
import { ReasonChip } from "./reason-chip.tsx";
import { RestoreVersion } from "./restore-version.tsx";

type Props = {
  summaryId: string;
  version: VersionRow;
  /** The number of the version before, with which it is compared. */
  previous: number | null;
  /** Whether it is chosen at first as the left side. */
  chosen: boolean;
  mayRestore: boolean;
  form: string;
};

/** A version in the list: what it is, who wrote it, how much changed, and what can be done with it. */
export function VersionTableRow({ summaryId, version, previous, chosen, mayRestore, form }: Props) {
  const t = useTranslations("versions");
  const format = useFormatter();
  const { number, reason, label, restoredFrom, characters, added, removed, createdAt } = version;
  const time = format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" });
  const size = added + removed > 0 ? t("size", { added, removed }) : t("noSize");
  return (
    <tr id={`version-${number}`} className="scroll-mt-24 target:bg-figure-soft hover:bg-raised">
      <ComparePick form={form} value={number} name={t("number", { n: number })} before={chosen} />
      <Td className="whitespace-nowrap">
        <span className="font-medium">{t("number", { n: number })}</span>
        <time dateTime={createdAt.toISOString()} className="block text-ink-2 text-xs">
          {time}
        </time>
      </Td>
      <Td className="wrap-anywhere">
        <ReasonChip reason={reason} restoredFrom={restoredFrom} />
        {label && <span className="ml-2">{label}</span>}
      </Td>
      <Td className="min-w-28 text-ink-2">
        <Writers version={version} />
      </Td>
      <Td className="whitespace-nowrap text-right tabular-nums">
        {format.number(characters)}
        {previous !== null && (
          <Link
            href={`/summaries/${summaryId}/versions/compare?from=${previous}&to=${number}`}
            aria-label={t("toBefore", { size })}
            title={t("toBefore", { size })}
            className="block text-ink-2 text-xs underline decoration-line-2 underline-offset-4 hover:decoration-ink-2"
          >
            {added + removed > 0 ? (
              <>
                <span className="text-good">+{format.number(added)}</span>{" "}
                <span className="text-accent">−{format.number(removed)}</span>
              </>
            ) : (
              size
            )}
          </Link>
        )}
      </Td>
      <Td className="px-1.5! py-1">
        <div className="flex justify-end">
          <ExportVersion summaryId={summaryId} number={number} />
          {mayRestore && <RestoreVersion summaryId={summaryId} number={number} time={time} />}
        </div>
      </Td>
    </tr>
  );
}

/** Who took it, and who else wrote what it says. */
function Writers({ version: { authorName, writers } }: { version: VersionRow }) {
  const t = useTranslations("versions");
  const others = writers.filter((name) => name !== authorName);
  if (!authorName) return writers.length > 0 ? <Names names={writers} /> : t("nobody");
  return (
    <>
      <Names names={[authorName]} />
      {others.length > 0 && (
        <span className="block text-xs">
          {t("wrote")}
          <Names names={writers} />
        </span>
      )}
    </>
  );
}

/** Names that are not broken between two lines. */
function Names({ names }: { names: string[] }) {
  const t = useTranslations("versions");
  return names.map((name, at) => (
    <span key={name}>
      <span className="whitespace-nowrap">
        {name}
        {at + 1 < names.length && t("and").trimEnd()}
      </span>
      {at + 1 < names.length && t("and").endsWith(" ") && " "}
    </span>
  ));
}
