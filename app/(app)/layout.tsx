import type { ReactNode } from "react";
import { Shell } from "#components/shell/shell.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const scope = await pageScope();
  const unit = await findOwnUnit(scope);
  return (
    <Shell
      user={{ id: scope.userId, name: scope.userName, unitName: unit.shortName }}
      administers={may(scope, "user.manage", scope.unitPath)}
      imports={may(scope, "summary.import", scope.unitPath)}
    >
      {children}
    </Shell>
  );
}
