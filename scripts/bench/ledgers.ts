import { scopeOfUser } from "#lib/auth/scope-of-user.ts";
import { db } from "#lib/db.ts";
import { listDefinitions, readFigures } from "#lib/ledger/figures/queries.ts";
import type { Question } from "#lib/ledger/figures/question.ts";
import { listKinds } from "#lib/ledger/kinds/queries.ts";
import { listRecordsInput } from "#lib/ledger/records/input.ts";
import { listRecords } from "#lib/ledger/records/queries.ts";
import { type Figure, figure, peer } from "./figure.ts";
import { fillLedgers, ledgerSize } from "./ledger-records.ts";
import type { Stage } from "./stage.ts";

const rounds = 40;
const warmUp = 5;

/** How often the naive way is timed: it takes seconds. */
const forPeer = 3;

/**
 * The 40 figures of a document of a unit with 200 below it, over 1,000,000 records of five years; the same figures
 * by reading the year's records and counting them here; and pages of ledgers, narrowed and ordered in several ways.
 */
export async function ledgers(stage: Stage): Promise<Figure[]> {
  await fillLedgers(stage.user);
  const scope = await scopeOfUser(stage.user.id);
  if (!scope) throw new Error("nobody to count for");
  const all = await listDefinitions(scope);
  // Every other one: of nearly all ledgers, of every kind of aggregate.
  const chosen = all.filter((_, index) => index % 2 === 0).slice(0, 40);
  if (chosen.length !== 40) throw new Error("there are not enough definitions");
  const year = { periodKind: "year", year: ledgerSize.lastYear, part: 1 } as const;
  const questions: Question[] = chosen.map(({ id }) => ({
    ...{ definition: id, unit: scope.unitId, below: true, before: false, ...year },
  }));
  const figures = await timed(rounds, async () => {
    const answers = await readFigures(scope, questions);
    if (answers.some((answer) => answer.state !== "read" || answer.now.records === 0))
      throw new Error("no records");
  });
  const naive = await timed(forPeer, async () => {
    for (const { kind } of chosen) await readAndCount(kind.id);
  });
  const kinds = await listKinds(scope);
  const pages = await timed(rounds * 2, async (round) => {
    const kind = kinds[round % kinds.length]!;
    const choice = kind.declaration.fields.find(({ type }) => type === "choice");
    const filter = choice ? [{ field: choice.key, oneOf: [choice.choices?.[0]?.value ?? ""] }] : [];
    const sort = ["-date", "date", choice?.key ?? "date", `-${kind.declaration.totals[0] ?? "date"}`][
      round % 4
    ];
    const days =
      round % 3 === 0 ? {} : { from: `${ledgerSize.lastYear}-01-01`, to: `${ledgerSize.lastYear}-12-31` };
    const given = listRecordsInput.parse({
      ...days,
      sort,
      page: 1 + (round % 5),
      filter: JSON.stringify(filter),
    });
    const { records } = await listRecords(scope, kind.id, given);
    if (records.length === 0) throw new Error("an empty page");
  });
  const ours = figure("figures-40", figures, "ms", 150, "p95");
  return [ours, peer("figures-40-naive", naive, ours), figure("ledger-page", pages, "ms", 60, "p95")];
}

/** One figure as one might first think of it: the year's records of the ledger, counted one by one. */
async function readAndCount(kindId: string): Promise<number> {
  const from = new Date(Date.UTC(ledgerSize.lastYear, 0, 1));
  const rows = await db().ledgerRecord.findMany({
    where: { kindId, deletedAt: null, date: { gte: from } },
    select: { facts: true, words: true, unitId: true },
  });
  return rows.filter(({ facts }) => facts !== null).length;
}

async function timed(times: number, run: (round: number) => Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = times > warmUp ? -warmUp : 0; round < times; round++) {
    const begun = performance.now();
    await run(Math.abs(round));
    if (round >= 0) samples.push(performance.now() - begun);
  }
  return samples;
}
