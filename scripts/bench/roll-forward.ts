import { scopeOfUser } from "#lib/auth/scope-of-user.ts";
import { rollSummaryForward } from "#lib/summaries/rolling/mutations.ts";
import { previewRollForward } from "#lib/summaries/rolling/queries.ts";
import { newUuid } from "#lib/uuid.ts";
import { makeSummary } from "../../tests/builders.ts";
import { type Figure, figure } from "./figure.ts";
import type { Stage } from "./stage.ts";
import { staleDocument } from "./stale-document.ts";

const rounds = 20;
const warmUp = 3;

/** A summary of 20,000 characters full of what may be stale, rolled into the next year: preview and storing. */
export async function rollForward(stage: Stage): Promise<Figure[]> {
  const scope = await scopeOfUser(stage.user.id);
  if (!scope) throw new Error("nobody to roll forward for");
  const { unitId } = scope;
  const { id: sourceId } = await makeSummary(scope, { doc: staleDocument(20_000), year: 2025 });
  const samples: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const request = {
      requestId: newUuid(),
      sourceId,
      unitId,
      periodKind: "year",
      year: 2026,
      part: 1,
    } as const;
    const begun = performance.now();
    const { sections } = await previewRollForward(scope, request);
    await rollSummaryForward(scope, request);
    const ms = performance.now() - begun;
    if (sections.length === 0) throw new Error("nothing was rolled forward");
    if (round >= 0) samples.push(ms);
  }
  return [figure("roll-forward", samples, "ms", 300, "p95")];
}
