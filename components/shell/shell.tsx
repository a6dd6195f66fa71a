import {
  Building2,
  ChartBar,
  FileInput,
  FileText,
  House,
  LayoutList,
  Library,
  ListOrdered,
  NotebookText,
  ScrollText,
  Sigma,
  SpellCheck,
  TableProperties,
  Users,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NavLink } from "./nav-link.tsx";
import { UserMenu } from "./user-menu.tsx";

type Props = {
  user: { id: string; name: string; unitName: string };
  /** Which parts the person may use. */
  administers: boolean;
  imports: boolean;
  children: ReactNode;
};

const icon = "size-4 shrink-0";

/** The frame of every page except the editor: navigation at the left, the page at the right. */
export function Shell({ user, administers, imports, children }: Props) {
  const t = useTranslations("common.nav");
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[216px_1fr]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:px-3 focus:py-2"
      >
        {t("skip")}
      </a>
      <header className="flex flex-col gap-1 border-line bg-raised px-3 py-4 max-md:border-b md:sticky md:top-0 md:h-dvh md:overflow-y-auto md:border-r">
        <div className="px-2 pb-4">
          <Brand />
        </div>
        <nav aria-label={t("label")} className="flex flex-wrap gap-0.5 md:flex-col">
          <NavLink href="/">
            <House aria-hidden className={icon} />
            {t("start")}
          </NavLink>
          <NavLink href="/summaries">
            <FileText aria-hidden className={icon} />
            {t("summaries")}
          </NavLink>
          <NavLink href="/sections">
            <Library aria-hidden className={icon} />
            {t("sections")}
          </NavLink>
          {imports && (
            <NavLink href="/imports">
              <FileInput aria-hidden className={icon} />
              {t("imports")}
            </NavLink>
          )}
          <NavLink href="/templates">
            <LayoutList aria-hidden className={icon} />
            {t("templates")}
          </NavLink>
          <NavLink href="/outlines">
            <ListOrdered aria-hidden className={icon} />
            {t("outlines")}
          </NavLink>
          <p className="px-3 pt-5 pb-1 text-ink-3 text-xs max-md:hidden">{t("ledgers")}</p>
          <NavLink href="/ledgers">
            <NotebookText aria-hidden className={icon} />
            {t("allLedgers")}
          </NavLink>
          <NavLink href="/figures">
            <Sigma aria-hidden className={icon} />
            {t("figures")}
          </NavLink>
          <NavLink href="/ranking">
            <ChartBar aria-hidden className={icon} />
            {t("ranking")}
          </NavLink>
          {administers && (
            <>
              <p className="px-3 pt-5 pb-1 text-ink-3 text-xs max-md:hidden">{t("administration")}</p>
              <NavLink href="/admin/units">
                <Building2 aria-hidden className={icon} />
                {t("units")}
              </NavLink>
              <NavLink href="/admin/users">
                <Users aria-hidden className={icon} />
                {t("users")}
              </NavLink>
              <NavLink href="/admin/ledgers">
                <TableProperties aria-hidden className={icon} />
                {t("ledgerSettings")}
              </NavLink>
              <NavLink href="/admin/proofreading">
                <SpellCheck aria-hidden className={icon} />
                {t("proofreading")}
              </NavLink>
              <NavLink href="/admin/audit">
                <ScrollText aria-hidden className={icon} />
                {t("audit")}
              </NavLink>
            </>
          )}
        </nav>
        <div className="mt-auto flex flex-col gap-2 max-md:mt-2">
          <LanguageSwitch />
          <UserMenu user={user} />
        </div>
      </header>
      <main id="main" className="min-w-0 px-8 py-8 max-md:px-4">
        <div className="mx-auto max-w-[1120px] has-data-wide:max-w-[1600px]">{children}</div>
      </main>
    </div>
  );
}
