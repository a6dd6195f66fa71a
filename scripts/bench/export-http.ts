import { type Figure, figure } from "./figure.ts";
import type { Stage } from "./stage.ts";

const rounds = 60;
const warmUp = 10;

/** A summary of 15,000 characters as a Word file, from the request to the last byte of the answer. */
export async function exportHttp(stage: Stage): Promise<Figure[]> {
  const id = await stage.summary(15_000);
  const samples: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const begun = performance.now();
    const response = await fetch(`${stage.server.url}/api/summaries/${id}/export`, {
      headers: { cookie: stage.cookie },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const ms = performance.now() - begun;
    if (!response.ok || bytes[0] !== 0x50) throw new Error(`export answered ${response.status}`);
    if (round >= 0) samples.push(ms);
  }
  return [figure("export-http", samples, "ms", 40, "median")];
}
