import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./errors.ts";

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z
    .string()
    .min(1)
    .default(".data")
    .transform((path) => resolve(path)),
  PORT: z.coerce.number().int().min(1).max(65535).optional(),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => ["", "/"].includes(url.replace(/^https?:\/\/[^/?#]+/, "")))
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUST_PROXY: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
  AUTH_SECRET: z.string().min(32).optional(),
  SESSION_HOURS: z.coerce.number().min(0.01).max(720).default(12),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  IMAGE_LIMIT_MB: z.coerce.number().min(0.1).max(50).default(5),
  FILE_LIMIT_MB: z.coerce.number().min(1).max(50).default(20),
  OFFICE_PATH: z.string().min(1).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
});

/** The settings of docs/configuration.md, checked and with their defaults. */
export type Env = z.infer<typeof schema>;

/**
 * Checks the settings given in environment variables; empty ones count as absent.
 * @throws AppError `start.configuration` with the names of all variables that are wrong; each has a sentence
 *   of its own in messages/<language>/errors.json
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  const wrong = new Set(result.error?.issues.map(({ path }) => String(path[0])));
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = given;
  if (S3_ENDPOINT && !(S3_BUCKET && S3_ACCESS_KEY && S3_SECRET_KEY)) wrong.add("S3_ENDPOINT");
  if (result.success && wrong.size === 0) return result.data;
  throw new AppError("start.configuration", { names: [...wrong].join() });
}

const shared = globalThis as typeof globalThis & { chengwenEnv?: Env };

/** The settings of this process, read once. */
export function env(): Env {
  shared.chengwenEnv ??= parseEnv(process.env);
  return shared.chengwenEnv;
}
