import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReviewScreen } from "#components/imports/review-screen.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { findImportDocument } from "#lib/imports/queries.ts";
import { visibleOutlines } from "#lib/outlines/queries.ts";
import { unitsToWriteFor } from "#lib/summaries/queries.ts";
import { visibleTemplates } from "#lib/templates/queries.ts";

/** The page and its title read the document once for both. */
const findDocument = cache(async (id: string) => findImportDocument(await pageScope(), id));

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const document = await findDocument(id);
  return { title: document?.title || document?.file.name };
}

export default async function ReviewPage({ params }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const document = await findDocument(id);
  if (!document) notFound();
  const [units, outlines, templates] = await Promise.all([
    unitsToWriteFor(scope),
    visibleOutlines(scope),
    visibleTemplates(scope),
  ]);
  const { title, unitId, outlineId, periodKind, year, part, review, file, position, open, next, summaryId } =
    document;
  return (
    <ReviewScreen
      key={id}
      id={id}
      facts={{ title, unitId, outlineId, periodKind, year, part }}
      fileName={file.name}
      importId={file.importId}
      review={review}
      position={position}
      savedAs={summaryId}
      open={open}
      next={next}
      units={units.map(({ id, name }) => ({ id, name }))}
      outlines={outlines.map(({ id, name }) => ({ id, name }))}
      templates={templates.flatMap(({ id, heading }) => (heading ? [{ id, name: heading }] : []))}
    />
  );
}
