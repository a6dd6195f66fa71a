import { defineConfig } from "vitest/config";

const everywhere = "{lib,server,components,scripts,tests}/**";

/** Tests on the database are named *.db.test.ts; all others touch nothing outside their own memory. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // Long enough for a busy machine; what hangs still ends.
    testTimeout: 15_000,
    expect: { poll: { timeout: 10_000 } },
    env: { LOG_LEVEL: "silent" },
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [`${everywhere}/*.test.{ts,tsx}`],
          exclude: [`${everywhere}/*.db.test.ts`, "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [`${everywhere}/*.db.test.ts`],
          globalSetup: "tests/postgres-setup.ts",
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
