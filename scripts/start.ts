// npm start, npm run demo, npm run dev: serves the application from this checkout.
import { isAppError } from "#lib/errors.ts";
import { logConsole } from "../server/log-console.ts";
import { sentencesOf } from "../server/sentences.ts";
import { serve } from "../server/serve.ts";
import { ensureBuilt } from "./build.ts";

const flags = new Set(process.argv.slice(2));
const dev = flags.has("--dev");
if (!process.env.NODE_ENV) Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });

try {
  if (!dev)
    await ensureBuilt(() =>
      console.log("正在生成页面，约需半分钟…… Building the pages, for about half a minute …"),
    );
  const running = await serve({ demo: flags.has("--demo"), dev });
  if (!dev) logConsole();
  console.log(`\n  成文 Chengwen  ${running.address}\n`);
  if (running.dataFolder) console.log(`  数据 Data  ${running.dataFolder}\n`);
  const { setupToken, accounts } = running.prepared;
  if (setupToken)
    console.log(`  Create the administrator 创建管理员: ${running.address}/setup?token=${setupToken}\n`);
  for (const { name, password, role, unit } of accounts)
    console.log(`  ${name}  ${password}  ${role}  ${unit}`);

  let ending = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, async () => {
      if (ending) process.exit(1);
      ending = true;
      await running.stop();
      process.exit(0);
    });
  }
} catch (error) {
  if (!isAppError(error)) throw error;
  for (const sentence of sentencesOf(error)) console.error(sentence);
  process.exit(1);
}
