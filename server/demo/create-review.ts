import { randomUUID } from "node:crypto";
import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import type { Transaction } from "#lib/db.ts";
import { contentHash } from "#lib/document/content-hash.ts";
import { type DocumentJson, documentSchema, parseDocument } from "#lib/document/schema.ts";
import { markComparison } from "#lib/document/suggestions/mark-comparison.ts";
import { insertDocument } from "#lib/summaries/mutations.ts";
import { takeVersion } from "#lib/summaries/versions/mutations.ts";
import { documentWithSections } from "./demo-documents.ts";
import {
  halfYearBegun,
  halfYearComments,
  halfYearSubmitted,
  halfYearSuggested,
} from "./half-year-under-review.ts";

/** Somebody of the sample bureau. */
type Person = { id: string; displayName: string };

/** Who takes part: who wrote and submitted it, whose turn it is, who signs. */
type Round = { submitter: Person; reviewer: Person; signer: Person };

/** A summary under review, with what the reviewer suggested and asked so far. */
export async function createReview(
  tx: Transaction,
  unitId: string,
  { submitter, reviewer, signer }: Round,
): Promise<void> {
  const id = randomUUID();
  const submitted = parseDocument(documentWithSections(halfYearSubmitted, new Map()));
  const begun = parseDocument(documentWithSections(halfYearBegun, new Map()));
  const threads = halfYearComments.map((comment) => ({ ...comment, id: randomUUID() }));
  const reviewed = withComments(withSuggestions(submitted, reviewer), threads);
  const facts = { id, unitId, createdById: submitter.id, periodKind: "half", year: 2026, part: 1 } as const;
  await insertDocument(tx, { ...facts, state: "review" }, reviewed.toJSON());
  const author = { userId: submitter.id, userName: submitter.displayName };
  await takeVersion(tx, author, { summaryId: id, doc: begun, reason: "begun" });
  const version = await takeVersion(tx, author, { summaryId: id, doc: submitted, reason: "submitted" });
  await tx.submission.create({
    data: {
      ...{ summaryId: id, round: 1, submitterId: submitter.id, submitterName: submitter.displayName },
      ...{ hash: contentHash(submitted), versionId: version.id, note: "请审阅，数据截至6月30日。" },
      steps: {
        create: [
          { position: 0, personId: reviewer.id, personName: reviewer.displayName, kind: "review" },
          { position: 1, personId: signer.id, personName: signer.displayName, kind: "sign" },
        ],
      },
    },
  });
  for (const { id: thread, words, asks, answer } of threads) {
    const names = asks.startsWith(`@${submitter.displayName}`);
    const mentions = { create: names ? [{ userId: submitter.id }] : [] };
    const asked = { id: randomUUID(), text: asks, ...authorOf(reviewer), mentions };
    const answered = answer ? [{ id: randomUUID(), text: answer, ...authorOf(submitter) }] : [];
    await tx.commentThread.create({
      data: { id: thread, summaryId: id, quote: words, comments: { create: [asked, ...answered] } },
    });
  }
}

function authorOf({ id, displayName }: Person) {
  return { authorId: id, authorName: displayName };
}

function withSuggestions(submitted: Node, { id: author, displayName: name }: Person): Node {
  const instead = new Map(halfYearSuggested);
  const say = (node: DocumentJson): DocumentJson => {
    const text = [...instead].reduce((said, [words, other]) => said.replace(words, other), node.text ?? "");
    return { ...node, ...(node.text && { text }), ...(node.content && { content: node.content.map(say) }) };
  };
  const who = { id: randomUUID(), author, name, at: Date.now() };
  return markComparison(submitted, parseDocument(say(submitted.toJSON())), who);
}

function withComments(doc: Node, threads: readonly { id: string; words: string }[]): Node {
  const transform = new Transform(doc);
  for (const { id, words } of threads) {
    doc.descendants((node, pos) => {
      const at = node.isText ? (node.text?.indexOf(words) ?? -1) : -1;
      const mark = documentSchema.marks.comment!.create({ id });
      if (at >= 0) transform.addMark(pos + at, pos + at + words.length, mark);
    });
  }
  return transform.doc;
}
