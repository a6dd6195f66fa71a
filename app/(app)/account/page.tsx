import { getTranslations } from "next-intl/server";
import { PasswordForm } from "#components/people/password-form.tsx";
import { TokenSection } from "#components/people/token-section.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { listTokens } from "#lib/auth/tokens/queries.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

export default async function AccountPage() {
  const scope = await pageScope();
  const [t, unit, tokens] = await Promise.all([
    getTranslations("people"),
    findOwnUnit(scope),
    listTokens(scope),
  ]);
  return (
    <>
      <PageHeader title={scope.userName} note={`${unit.name} · ${t(`roles.${scope.role}`)}`} />
      <h2 className="mb-3 font-semibold text-[15px]">{t("account.password")}</h2>
      <PasswordForm />
      <div className="mt-10">
        <TokenSection tokens={tokens} now={new Date()} />
      </div>
    </>
  );
}
