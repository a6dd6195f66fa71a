import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FoundSection, NamedSummary } from "#lib/sections/reuse/queries.ts";

/** Where a section stands, what it was carried over from, and where it was carried over to. */
export function SectionFacts({ section }: { section: FoundSection }) {
  const t = useTranslations("sections");
  const summaries = useTranslations("summaries");
  const place = ({ unitName, periodKind, year, part }: NamedSummary) =>
    `${unitName} · ${summaries(`periods.${periodKind}`, { year, part })}`;
  return (
    <aside className="space-y-4">
      <Card id="about" title={t("page.about")}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
          <dt className="text-ink-3">{t("page.summary")}</dt>
          <dd className="wrap-anywhere">{section.summaryTitle}</dd>
          <dt className="text-ink-3">{t("page.template")}</dt>
          <dd className={section.template === null ? "text-ink-3" : ""}>
            {section.template === null ? t("page.noTemplate") : section.template || t("opening")}
          </dd>
        </dl>
      </Card>
      <Card id="sources" title={t("page.sources")} empty={t("page.noSources")}>
        {section.sources.map(({ id, heading, summary }) => (
          <Row key={id} href={`/sections/${id}`} name={heading || t("opening")}>
            {place(summary)}
          </Row>
        ))}
      </Card>
      <Card id="used-by" title={t("page.usedBy")} empty={t("page.unused")}>
        {section.usedBy.map((summary) => (
          <Row key={summary.id} href={`/summaries/${summary.id}`} name={summary.title}>
            {place(summary)}
          </Row>
        ))}
      </Card>
    </aside>
  );
}

type CardProps = { id: string; title: string; empty?: string; children: ReactNode };

function Card({ id, title, empty, children }: CardProps) {
  const nothing = Array.isArray(children) && children.length === 0;
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface px-5 py-4">
      <h2 id={id} className="mb-2 font-semibold">
        {title}
      </h2>
      {nothing ? <p className="text-ink-3">{empty}</p> : empty ? <ul>{children}</ul> : children}
    </section>
  );
}

function Row({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li className="border-line border-t py-2 first:border-t-0 first:pt-0 last:pb-0">
      <Link href={href} className="font-medium wrap-anywhere hover:underline">
        {name}
      </Link>
      <p className="text-[13px] text-ink-3">{children}</p>
    </li>
  );
}
