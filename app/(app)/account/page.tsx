import { getTranslations } from "next-intl/server";
import { PasswordForm } from "#components/people/password-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

export default async function AccountPage() {
  const scope = await pageScope();
  const [t, unit] = await Promise.all([getTranslations("people"), findOwnUnit(scope)]);
  return (
    <>
      <PageHeader title={scope.userName} note={`${unit.name} · ${t(`roles.${scope.role}`)}`} />
      <h2 className="mb-3 font-semibold text-[15px]">{t("account.password")}</h2>
      <PasswordForm />
    </>
  );
}
