import { defineConfig } from "vitest/config";

const everywhere = "{lib,server,components,scripts,tests}/**";

/** Tests on the database are named *.db.test.ts; all others touch nothing outside their own memory. */
export default defineConfig({
  test: {
    maxWorkers: 2,
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
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
