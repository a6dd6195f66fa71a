import { attachment } from "#lib/files/attachment.ts";
import { rankingInput, rankingPeriod } from "#lib/ledger/ranking/input.ts";
import { listReports, readRanking } from "#lib/ledger/ranking/queries.ts";
import { rankingFileName, writeRanking } from "#lib/ledger/ranking/write-ranking.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { route } from "#lib/route.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The publicity ranking of a month or a year as an Excel file. */
export const GET = route("ranking.export", async (scope, request) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const period = rankingPeriod(rankingInput.parse(asked), bureauMinute(new Date()).slice(0, 10));
  const [ranking, reports] = await Promise.all([readRanking(scope, period), listReports(scope, period)]);
  const headers = {
    "Content-Type": xlsx,
    "Content-Disposition": attachment(rankingFileName(ranking), "ranking.xlsx"),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(await writeRanking(ranking, reports)), { headers });
});
