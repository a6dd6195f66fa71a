import { db } from "../db.ts";
import { isSetupToken } from "./setup-token.ts";

/** Whether the link that creates the first administrator is still good. */
export function mayUseSetup(token: string): Promise<boolean> {
  return isSetupToken(db(), token);
}
