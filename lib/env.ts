import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./errors.ts";

const port = z.coerce.number("PORT: a whole number between 1 and 65535").int().min(1).max(65535);

const schema = z
  .object({
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "DATABASE_URL: must begin with postgresql://")
      .optional(),
    DATA_DIR: z
      .string()
      .min(1)
      .default(".data")
      .transform((path) => resolve(path)),
    PORT: port.optional(),
    HOST: z.string().min(1).optional(),
    PUBLIC_URL: z.url("PUBLIC_URL: an address such as https://chengwen.example.cn").optional(),
    TRUST_PROXY: z
      .enum(["true", "false"], "TRUST_PROXY: true or false")
      .default("false")
      .transform((value) => value === "true"),
    SESSION_HOURS: z.coerce.number("SESSION_HOURS: a number of hours").min(0.01).max(720).default(12),
    LOG_LEVEL: z
      .enum(
        ["trace", "debug", "info", "warn", "error", "silent"],
        "LOG_LEVEL: trace, debug, info, warn, error or silent",
      )
      .default("info"),
    IMAGE_LIMIT_MB: z.coerce.number("IMAGE_LIMIT_MB: a number of megabytes").min(0.1).max(50).default(5),
    FILE_LIMIT_MB: z.coerce.number("FILE_LIMIT_MB: a number of megabytes").min(1).max(50).default(20),
    S3_ENDPOINT: z.url("S3_ENDPOINT: an address such as http://minio.local:9000").optional(),
    S3_BUCKET: z.string().min(1).optional(),
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_ACCESS_KEY: z.string().min(1).optional(),
    S3_SECRET_KEY: z.string().min(1).optional(),
  })
  .refine((env) => !env.S3_ENDPOINT || (env.S3_BUCKET && env.S3_ACCESS_KEY && env.S3_SECRET_KEY), {
    message: "S3_ENDPOINT: also needs S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY",
  });

/** The settings of docs/configuration.md, checked and with their defaults. */
export type Env = z.infer<typeof schema>;

/**
 * Checks the settings given in environment variables; empty ones count as absent.
 * @throws AppError `start.configuration` naming every mistake at once
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) =>
    issue.message.includes(":") ? issue.message : `${issue.path.join(".")}: ${issue.message}`,
  );
  throw new AppError("start.configuration", { problems: problems.join("; ") });
}

const shared = globalThis as typeof globalThis & { chengwenEnv?: Env };

/** The settings of this process, read once. */
export function env(): Env {
  shared.chengwenEnv ??= parseEnv(process.env);
  return shared.chengwenEnv;
}
