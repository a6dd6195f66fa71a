import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./scripts/find-browser.ts";

/** One server, two workers: on two cores they take two thirds of the time of one. Every test has a unit of its own. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  globalSetup: "./tests/browser/support/global-setup.ts",
  workers: 2,
  // A release does not wait for one stumble among three hundred tests in a browser; on a desk each one is seen.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: installedBrowser()?.path,
      args: ["--host-resolver-rules=MAP chengwen.test 127.0.0.1"],
    },
  },
});
