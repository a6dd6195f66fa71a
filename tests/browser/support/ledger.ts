import type { Page } from "@playwright/test";

/** The records that the table of a ledger shows. */
export const rows = (page: Page) => page.getByRole("table").locator("tbody tr");

/** The form for new records. */
export const entryForm = (page: Page) => page.getByRole("form", { name: "新增记录" });

/** The panel in which one record is open. */
export const panel = (page: Page) => page.getByRole("complementary", { name: "记录" });
