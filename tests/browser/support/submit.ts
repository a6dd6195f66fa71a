import { expect, type Page } from "@playwright/test";
import { db } from "#lib/db.ts";
import { makeUser } from "../../builders.ts";
import { makeSubmission } from "../../make-submission.ts";
import type { Office } from "./office.ts";

/** Puts a summary under review as its drafter would: the reviewer of the office is to sign it. */
export async function submitToReviewer({ drafter, reviewer }: Office, summaryId: string): Promise<void> {
  const summary = await db().summary.findUniqueOrThrow({ where: { id: summaryId } });
  const person = ({ id, displayName }: Office["drafter"]) => ({ userId: id, userName: displayName });
  await makeSubmission(summary, person(drafter), [person(reviewer)]);
}

/** Somebody who signs, of the bureau above the office. */
export const makeLeader = ({ bureau }: Office) =>
  makeUser(bureau, { role: "reviewer", displayName: "局长沈和" });

/** Submits the open summary to people by their names, as its drafter does. */
export async function submit(page: Page, { reviewers, signer }: { reviewers: string[]; signer: string }) {
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "送审", exact: true }).first().click();
  for (const name of reviewers) {
    const option = dialog.getByRole("option", { name: new RegExp(name) }).first();
    await dialog.getByLabel("添加审核人").selectOption((await option.getAttribute("value")) ?? "");
  }
  const option = dialog.getByLabel("签发人").getByRole("option", { name: new RegExp(signer) });
  await dialog.getByLabel("签发人").selectOption((await option.getAttribute("value")) ?? "");
  await dialog.getByRole("button", { name: "送审", exact: true }).click();
  await expect(dialog).toHaveCount(0);
}
