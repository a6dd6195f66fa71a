import { test as base, expect, type Page } from "@playwright/test";
import { makeOffice, type Office, useServerDatabase } from "./office.ts";
import { signIn } from "./sign-in.ts";
import { watchConsole } from "./watch-console.ts";

type Fixtures = {
  /** A unit with people of this test's own. */
  office: Office;
  /** A page of another person, in a browser of their own, already signed in. */
  openAs: (user: { name: string }) => Promise<Page>;
  /** Says which complaint of the browser this test provokes, e.g. a refused request. */
  expectComplaint: (pattern: RegExp) => void;
  complaints: { heard: string[]; expected: RegExp[] };
};

/**
 * Playwright's `test` with people to act as. Any error or warning on the console of any page fails the
 * test unless it was announced.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  baseURL: async ({}, use) => use(process.env.TEST_SERVER_URL),

  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const complaints = { heard: [] as string[], expected: [] as RegExp[] };
      await use(complaints);
      const unexpected = complaints.heard.filter(
        (text) => !complaints.expected.some((pattern) => pattern.test(text)),
      );
      expect(unexpected, "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],

  expectComplaint: async ({ complaints }, use) => {
    await use((pattern) => complaints.expected.push(pattern));
  },

  context: async ({ context, complaints }, use) => {
    watchConsole(context, complaints.heard);
    await use(context);
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  office: async ({}, use) => {
    useServerDatabase();
    await use(await makeOffice());
  },

  openAs: async ({ browser, baseURL, locale, timezoneId, viewport, complaints }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (user) => {
      const context = await browser.newContext({ baseURL, locale, timezoneId, viewport });
      contexts.push(context);
      watchConsole(context, complaints.heard);
      const page = await context.newPage();
      await signIn(page, user.name);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
