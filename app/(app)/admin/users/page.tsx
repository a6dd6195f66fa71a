import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CreateUser } from "#components/admin/create-user.tsx";
import { UserFilter } from "#components/admin/user-filter.tsx";
import { UserTable } from "#components/admin/user-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { eachOnce, pageAddress, type SearchParameters } from "#lib/search-parameters.ts";
import { listUnits } from "#lib/units/queries.ts";
import { listUsersInput } from "#lib/users/input.ts";
import { listUsers } from "#lib/users/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.users"))("title") };
}

export default async function UsersPage({ searchParams }: Props) {
  const scope = await pageScope();
  if (!may(scope, "user.manage", scope.unitPath)) notFound();
  const given = await eachOnce(searchParams);
  const filter = listUsersInput.parse(given);
  const [t, { users, total, pages }, tree] = await Promise.all([
    getTranslations("admin.users"),
    listUsers(scope, filter),
    listUnits(scope, { archived: false }),
  ]);
  const units = tree.map(({ id, name, depth }) => ({ id, name, depth }));
  const chosen = units.find(({ id }) => id === filter.unit);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")}>
        <CreateUser units={units} unitId={chosen?.id ?? scope.unitId} />
      </PageHeader>
      <UserFilter filter={filter} units={units} />
      {users.length === 0 ? (
        <EmptyState title={t("filter.none")}>{t("filter.noneHint")}</EmptyState>
      ) : (
        <UserTable users={users} units={units} ownId={scope.userId} />
      )}
      <Pagination
        page={filter.page}
        pages={pages}
        total={total}
        href={(page) => pageAddress("/admin/users", given, page)}
      />
    </>
  );
}
