// npm run bench: measures the application on data that it makes itself.
// npm run bench -- export-http sync-to-second-client: only these; -- --json: one line of JSON per figure.
import { compareVersions } from "./bench/compare-versions.ts";
import { exportHttp } from "./bench/export-http.ts";
import type { Figure } from "./bench/figure.ts";
import { firstLoadEditor, firstLoadPages } from "./bench/first-load.ts";
import { importHttp } from "./bench/import-http.ts";
import { keystrokeToPaint } from "./bench/keystroke-to-paint.ts";
import { ledgers } from "./bench/ledgers.ts";
import { memory } from "./bench/memory.ts";
import { proofread } from "./bench/proofread.ts";
import { rollForward } from "./bench/roll-forward.ts";
import { searchHttp } from "./bench/search-http.ts";
import { secondStart } from "./bench/second-start.ts";
import { sheetImport } from "./bench/sheet-import.ts";
import { type Stage, setStage } from "./bench/stage.ts";
import { syncToSecondClient } from "./bench/sync-to-second-client.ts";
import { ensureBuilt } from "./build.ts";

const onStage: Record<string, (stage: Stage) => Promise<Figure[]>> = {
  "export-http": exportHttp,
  "keystroke-to-paint": keystrokeToPaint,
  "sync-to-second-client": syncToSecondClient,
  "first-load-editor": firstLoadEditor,
  "first-load-pages": firstLoadPages,
  "memory-50-documents": memory,
  "roll-forward": rollForward,
  "import-http": importHttp,
  "search-http": searchHttp,
  "sheet-import": sheetImport,
  ledgers,
};
/** What needs neither the pages nor a database. */
const bare: Record<string, () => Promise<Figure[]>> = { proofread, compare: compareVersions };
const alone: Record<string, () => Promise<Figure[]>> = { "second-start": secondStart };

const given = process.argv.slice(2);
const json = given.includes("--json");
const names = given.filter((argument) => argument !== "--json");
const known = [onStage, alone, bare].flatMap((group) => Object.keys(group));
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(", ")}. There are: ${known.join(", ")}`);
  process.exit(2);
}
const wanted = (name: string) => names.length === 0 || names.includes(name);

for (const [name, run] of Object.entries(bare)) if (wanted(name)) show(await run());
if (Object.keys({ ...onStage, ...alone }).some(wanted)) {
  await ensureBuilt(() => console.error("Building the pages …"));
}
for (const [name, run] of Object.entries(alone)) if (wanted(name)) show(await run());
if (Object.keys(onStage).some(wanted)) {
  const stage = await setStage();
  try {
    for (const [name, run] of Object.entries(onStage)) if (wanted(name)) show(await run(stage));
  } finally {
    await stage.close();
  }
}
// Connections that try to come back must not keep the process alive.
process.exit();

function show(figures: Figure[]): void {
  for (const figure of figures) {
    if (!figure.ok) process.exitCode = 1;
    if (json) console.log(JSON.stringify(figure));
    else {
      const { name, median, p95, unit, goal, ok, ratio } = figure;
      const value = (number: number) => `${number} ${unit}`.padStart(10);
      const judgement =
        goal === null ? `${ratio} times ours` : `goal ${value(goal)}  ${ok ? "met" : "MISSED"}`;
      console.log(`${name.padEnd(31)} median ${value(median)}  p95 ${value(p95)}  ${judgement}`);
    }
  }
}
