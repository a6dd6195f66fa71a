import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { Tile } from "#lib/ledger/overview/queries.ts";
import { shareShown } from "#lib/ledger/overview/share-shown.ts";

type Props = {
  tiles: readonly Tile[];
  /** Whether the year is under way, so that it is held against a part of the year before. */
  underWay: boolean;
};

/** The key figures of the year; each leads to its records. */
export function FigureTiles({ tiles, underWay }: Props) {
  return (
    <ul className="grid grid-cols-4 gap-4 max-lg:grid-cols-2 print:grid-cols-4">
      {tiles.map((tile) => (
        <li key={tile.key}>
          <FigureTile tile={tile} underWay={underWay} />
        </li>
      ))}
    </ul>
  );
}

function FigureTile({ tile, underWay }: { tile: Tile; underWay: boolean }) {
  const t = useTranslations("start.tiles");
  const format = useFormatter();
  const { key, value, percent, beside, href } = tile;
  const share = (part: number) =>
    format.number(shareShown(part), { style: "percent", maximumFractionDigits: 1 });
  const number = (n: number) => format.number(n, { maximumFractionDigits: 1 });
  const [first = null, second = null] = beside;
  const small = {
    study: first !== null && t("study.beside", { rate: share(first) }),
    media: null,
    inquiries:
      second !== null && t("inquiries.beside", { replied: number(first ?? 0), received: number(second) }),
    incidents: first !== null && t("incidents.beside", { hours: number(first) }),
  }[key];
  return (
    <Link
      href={href}
      prefetch={false}
      className="block h-full rounded-lg border border-line bg-surface px-5 py-4 hover:border-line-2 hover:shadow-sm"
    >
      <span className="block text-ink-2">{t(`${key}.name`)}</span>
      <span className="mt-1 block font-semibold text-[26px] leading-tight">
        {value === null ? t("none") : percent ? share(value) : t(`${key}.value`, { n: number(value) })}
      </span>
      <span className="mt-1.5 block text-ink-2 text-xs leading-relaxed">
        {small && <span className="block">{small}</span>}
        <Comparison tile={tile} underWay={underWay} />
      </span>
    </Link>
  );
}

/** How the value stands to that of the year before. */
function Comparison({ tile: { value, before, percent }, underWay }: { tile: Tile; underWay: boolean }) {
  const t = useTranslations("start.tiles");
  const format = useFormatter();
  if (value === null) return <span>{t("noRecords")}</span>;
  const against = t(underWay ? "againstPart" : "againstYear");
  if (before === null || (before === 0 && !percent)) return <span>{t("nothingBefore", { against })}</span>;
  const difference = percent ? (value - before) * 100 : (value - before) / before;
  // What is small keeps a digit that is not 0.
  const small = Math.abs(difference) < (percent ? 0.1 : 0.001);
  const digits = small ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 1 };
  const amount = percent
    ? t("points", { n: format.number(Math.abs(difference), digits) })
    : format.number(Math.abs(difference), { style: "percent", ...digits });
  const way = difference > 0 ? "up" : difference < 0 ? "down" : "same";
  return <span>{t(`change.${way}`, { against, amount })}</span>;
}
