import { may } from "./may.ts";
import type { Scope } from "./scope.ts";

/** Whether a person may enter and change records of a unit: contributors those of their own unit alone. */
export function mayWriteRecords(scope: Pick<Scope, "role" | "unitPath">, unitPath: string): boolean {
  return (
    may(scope, "record.write", unitPath) && (scope.role !== "contributor" || scope.unitPath === unitPath)
  );
}
