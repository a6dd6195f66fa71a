import { randomUUID } from "node:crypto";
import { TiptapTransformer } from "@hocuspocus/transformer";
import { hash } from "@node-rs/argon2";
import { encodeStateAsUpdate } from "yjs";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db.ts";
import { type DocumentJson, documentExtensions, parseDocument, schemaVersion } from "#lib/document/schema.ts";
import { countBlanks, countCharacters, titleOf } from "#lib/document/sections.ts";
import type { Review } from "#lib/imports/review/review.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import type { Formula } from "#lib/ledger/figures/definition.ts";
import type { Values } from "#lib/ledger/records/check-values.ts";
import { fingerprintOf, storedValues } from "#lib/ledger/records/stored-values.ts";
import { storeSections } from "#lib/sections/mutations.ts";
import { storeFigures } from "#lib/summaries/sources/mutations.ts";
import type { Prisma, Role, Summary, Unit, User } from "../prisma/client/client.ts";

/** The password of every user that `makeUser` makes. */
export const testPassword = "Longlake-2026";

/** Cheap parameters: the real ones would cost each test file a second. */
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

/** A unit; below `parent` when one is given, else a bureau at the top of a tree of its own. */
export async function makeUnit(
  given: { parent?: Unit } & Partial<Prisma.UnitUncheckedCreateInput> = {},
): Promise<Unit> {
  const { parent, ...data } = given;
  const id = randomUUID();
  const name = `${parent ? "宣传科" : "教育局"}${id.slice(0, 4)}`;
  return db().unit.create({
    data: {
      id,
      parentId: parent?.id ?? null,
      name,
      shortName: name,
      kind: parent ? "office" : "bureau",
      path: `${parent?.path ?? "/"}${id}/`,
      ...data,
    },
  });
}

/** A user of a unit, a drafter unless said otherwise; the password is `testPassword`. */
export async function makeUser(
  unit: Pick<Unit, "id">,
  data: Partial<Prisma.UserUncheckedCreateInput> = {},
): Promise<User> {
  const name = `user-${randomUUID().slice(0, 8)}`;
  const passwordHash = await hash(testPassword, cheap);
  return db().user.create({
    data: {
      unitId: unit.id,
      name,
      displayName: `起草人${name.slice(-4)}`,
      passwordHash,
      role: "drafter",
      ...data,
    },
  });
}

/** A signed-in user of the unit: makes the user and the session too, so foreign keys to them hold. */
export async function makeScope(role: Role, unit: Pick<Unit, "id" | "path">): Promise<Scope> {
  const user = await makeUser(unit, { role });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = await db().session.create({ data: { userId: user.id, expiresAt } });
  return {
    userId: user.id,
    userName: user.displayName,
    role,
    sessionId: session.id,
    unitId: unit.id,
    unitPath: unit.path,
    address: "127.0.0.1",
  } as unknown as Scope;
}

/** A document with a title and one section; give `paragraphs` to say what stands in it. */
export function makeDocument(
  paragraphs: string[] = ["组织全体干部学习。"],
  title = "年度工作总结",
): DocumentJson {
  const text = (words: string) => (words ? [{ type: "text", text: words }] : []);
  const paragraph = (style: string, words: string, attrs = {}) => ({
    type: "paragraph",
    attrs: { style, ...attrs },
    content: text(words),
  });
  return {
    type: "doc",
    content: [
      paragraph("title", title),
      paragraph("level1", "理论学习", { id: randomUUID() }),
      ...paragraphs.map((words) => paragraph("body", words)),
    ],
  };
}

/** A stored summary with its Yjs history, made by the caller of the scope in their own unit unless said otherwise. */
export async function makeSummary(
  scope: Pick<Scope, "unitId" | "userId">,
  given: { doc?: DocumentJson } & Partial<Omit<Prisma.SummaryUncheckedCreateInput, "doc">> = {},
): Promise<Summary> {
  const { doc = makeDocument(), ...data } = given;
  const node = parseDocument(doc);
  const ydoc = TiptapTransformer.toYdoc(doc, "default", documentExtensions);
  return db().summary.create({
    data: {
      unitId: scope.unitId,
      createdById: scope.userId,
      title: titleOf(node),
      periodKind: "year",
      year: 2026,
      ydoc: Buffer.from(encodeStateAsUpdate(ydoc)),
      schemaVersion,
      doc: doc as Prisma.InputJsonValue,
      characters: countCharacters(node),
      blanks: countBlanks(node),
      ...data,
    },
  });
}

/** Stores the sections of a summary as its document has them, as saving it does; returns their ids in order. */
export async function makeSections(summary: Pick<Summary, "id" | "year" | "doc">): Promise<string[]> {
  await db().$transaction((tx) => storeSections(tx, summary, parseDocument(summary.doc)));
  const where = { summaryId: summary.id };
  const rows = await db().section.findMany({ where, select: { id: true }, orderBy: { position: "asc" } });
  return rows.map(({ id }) => id);
}

/** Stores the figures of a summary as its document has them, as saving it does. */
export async function makeFigures({ id, doc }: Pick<Summary, "id" | "doc">): Promise<void> {
  await db().$transaction((tx) => storeFigures(tx, id, parseDocument(doc)));
}

/** A small ledger with a field of each sort that figures and filters tell apart. */
export const testDeclaration: Declaration = {
  fields: [
    { key: "title", name: "标题", type: "text", required: true },
    { key: "level", name: "级别", type: "choice", choices: [{ value: "省级" }, { value: "市级" }] },
    { key: "people", name: "人数", type: "people" },
    { key: "due", name: "应到", type: "people" },
    { key: "done", name: "完成", type: "yesNo" },
    { key: "begun", name: "开始", type: "time" },
    { key: "ended", name: "结束", type: "time" },
    { key: "hours", name: "用时", type: "number", hours: { from: "begun", to: "ended" } },
    { key: "files", name: "材料", type: "attachment" },
  ],
  titleField: "title",
  dateName: "日期",
  columns: ["title", "level", "people"],
  totals: ["people"],
};

/** A ledger of a unit; without one, a ledger that everybody may use. */
export async function makeKind(
  unit: Pick<Unit, "id"> | null = null,
  declaration: Declaration = testDeclaration,
  name = "活动台账",
) {
  return db().ledgerKind.create({
    data: { unitId: unit?.id ?? null, name, declaration: declaration as unknown as Prisma.InputJsonValue },
  });
}

/** A record of a ledger, entered for the unit. */
export async function makeRecord(
  kind: { id: string; declaration: unknown },
  unit: Pick<Unit, "id">,
  given: { date?: string; values?: Values } & Partial<
    Omit<Prisma.LedgerRecordUncheckedCreateInput, "date">
  > = {},
) {
  const { date = "2026-03-05", values = { title: "读书会" }, ...data } = given;
  const declaration = kind.declaration as Declaration;
  return db().ledgerRecord.create({
    data: {
      ...{ kindId: kind.id, unitId: unit.id, date: new Date(date), ...storedValues(declaration, values) },
      ...{ fingerprint: fingerprintOf(declaration, { unitId: unit.id, date, values }) },
      ...{ createdBy: "周敏", updatedBy: "周敏", ...data },
    },
  });
}

/** A definition of a figure over a ledger: how many records, unless said otherwise. */
export async function makeDefinition(
  kind: { id: string },
  unit: Pick<Unit, "id"> | null = null,
  given: { formula?: Partial<Formula> } & Partial<
    Omit<Prisma.FigureDefinitionUncheckedCreateInput, "formula">
  > = {},
) {
  const { formula, ...data } = given;
  const full: Formula = { aggregate: { type: "count" }, filter: [], span: "period", ...formula };
  return db().figureDefinition.create({
    data: {
      kindId: kind.id,
      unitId: unit?.id ?? null,
      name: "活动次数",
      measure: "次",
      formula: full,
      ...data,
    },
  });
}

/** An import of a person with one file and two documents, in which nothing is left to look at. */
export async function makeImport(
  scope: Pick<Scope, "unitId" | "userId">,
  title = "年度工作总结",
): Promise<{ id: string; file: string; documents: [string, string] }> {
  const paragraph = (style: string, words: string) => ({
    ...{ type: "paragraph", attrs: { style }, content: [{ type: "text", text: words }] },
  });
  const nodes = [paragraph("title", title), paragraph("level1", "学习"), paragraph("body", "學習了。")];
  const review: Review = {
    ...{ source: [title, "一、学习", "學習了。"], removed: [], warnings: [] },
    blocks: nodes.map((node, key) => ({ node, key, aside: false, typed: "", doubts: [] })),
    confidence: { unit: 1, period: 1, outline: 1 },
  };
  const document = (position: number) => ({
    ...{ position, title, doubts: 0, unitId: scope.unitId, periodKind: "year" as const, year: 2024 },
    review: review as unknown as Prisma.InputJsonValue,
  });
  const { id, files } = await db().import.create({
    data: {
      userId: scope.userId,
      files: {
        create: {
          ...{ name: `${title}.txt`, size: 1, hash: randomUUID(), state: "read" },
          documents: { create: [document(0), document(1)] },
        },
      },
    },
    select: { id: true, files: { select: { id: true, documents: { orderBy: { position: "asc" } } } } },
  });
  const [file] = files;
  const [first, second] = file!.documents;
  return { id, file: file!.id, documents: [first!.id, second!.id] };
}
