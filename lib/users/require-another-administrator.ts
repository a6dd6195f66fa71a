import type { Role } from "../../prisma/client/enums.ts";
import type { Transaction } from "../db.ts";
import { AppError } from "../errors.ts";

type Person = {
  id: string;
  displayName: string;
  role: Role;
  disabledAt: Date | null;
  unit: { id: string; path: string };
};

/**
 * Keeps the tree from being left to nobody: the last active administrator of the topmost unit stays one.
 * The caller holds `lockUnits`, so that two administrators cannot remove each other.
 * @throws AppError `user.last-administrator`
 */
export async function requireAnotherAdministrator(tx: Transaction, user: Person): Promise<void> {
  const topmost = user.unit.path === `/${user.unit.id}/`;
  if (!topmost || user.role !== "administrator" || user.disabledAt) return;
  const others = await tx.user.count({
    where: { unitId: user.unit.id, role: "administrator", disabledAt: null, id: { not: user.id } },
  });
  if (others === 0) throw new AppError("user.last-administrator", { name: user.displayName });
}
