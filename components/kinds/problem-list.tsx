import { useTranslations } from "next-intl";
import type { DeclarationProblem } from "#lib/ledger/kinds/declaration-problems.ts";

/** What keeps a declaration from being saved. */
export function ProblemList({ problems }: { problems: DeclarationProblem[] }) {
  const t = useTranslations("kinds.problems");
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="rounded-md bg-accent-soft px-3 py-2 text-accent leading-relaxed">
      <p>{t("title")}</p>
      <ul className="list-disc pl-5">
        {problems.map(({ path, code, name }) => (
          <li key={`${path.join(".")}.${code}`}>{t(code, { name: name || t("unnamed") })}</li>
        ))}
      </ul>
    </div>
  );
}
