import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditorScreen } from "#components/editor/editor-screen.tsx";
import { ReviewChip } from "#components/review/review-chip.tsx";
import { ReviewLine } from "#components/review/review-line.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { mayEdit, maySuggest } from "#lib/auth/may-edit.ts";
import { env } from "#lib/env.ts";
import { isAppError } from "#lib/errors.ts";
import { findSummary } from "#lib/summaries/queries.ts";
import { findStanding } from "#lib/summaries/review/queries.ts";
import { visibleTemplates } from "#lib/templates/queries.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const summary = await find(id);
  return { title: summary?.title };
}

export default async function SummaryPage({ params }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const [summary, templates] = await Promise.all([find(id), visibleTemplates(scope)]);
  if (!summary) notFound();
  const review = await findStanding(scope, id);
  const { title, state, epoch, latinSerif, unit, periodKind, year, part } = summary;
  return (
    <EditorScreen
      summary={{
        id,
        title,
        state,
        epoch,
        latinSerif,
        unitId: unit.id,
        unitName: unit.shortName,
        period: { periodKind, year, part },
        mayEdit: mayEdit(scope, summary),
        maySuggest: maySuggest(scope, summary),
        maySubmit: may(scope, "summary.submit", unit.path),
        mayReview: may(scope, "summary.review", unit.path),
        administers: scope.role === "administrator",
        review,
        suggestsFirst: scope.role === "reviewer",
      }}
      user={{ id: scope.userId, name: scope.userName }}
      templates={templates}
      imageLimit={env().IMAGE_LIMIT_MB}
      chip={<ReviewChip summary={{ state, review }} />}
      line={<ReviewLine summary={{ state, review, maySuggest: maySuggest(scope, summary) }} />}
    />
  );
}

async function find(id: string) {
  try {
    return await findSummary(await pageScope(), id);
  } catch (error) {
    if (isAppError(error) && error.code === "access.not-found") return null;
    throw error;
  }
}
