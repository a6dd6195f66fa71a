import { expect, test } from "vitest";
import { figuresOf } from "#lib/document/figures.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { builtInOutlines } from "#lib/templates/built-in/built-in-outlines.ts";
import { builtInTemplates } from "#lib/templates/built-in/built-in-templates.ts";
import { testDatabase } from "../tests/database.ts";
import { loadBuiltIn } from "./built-in.ts";

const db = await testDatabase();

test("figures of templates name their definitions by id", async () => {
  await loadBuiltIn(db);
  const { body } = await db.sectionTemplate.findUniqueOrThrow({ where: { key: "theory-study" } });
  const definition = await db.figureDefinition.findUniqueOrThrow({ where: { key: "theory-study.sessions" } });
  const [first] = figuresOf(parseDocument(body));
  expect(first?.attrs).toMatchObject({
    ...{ definition: definition.id, name: "集中学习次数", measure: "次" },
    ...{ unit: null, year: null, text: "" },
  });
});

test("loads everything once, keeps what was edited, and adds what is missing", async () => {
  await loadBuiltIn(db);
  expect(await db.sectionTemplate.count()).toBe(builtInTemplates.length);
  expect(await db.outline.count()).toBe(builtInOutlines.length);

  const { id } = await db.outline.findFirstOrThrow({ select: { id: true } });
  await db.outline.delete({ where: { id } });
  await db.sectionTemplate.update({ where: { key: "opening" }, data: { guidance: "本局自定。" } });
  await loadBuiltIn(db);

  expect(await db.sectionTemplate.count()).toBe(builtInTemplates.length);
  expect(await db.outline.count()).toBe(builtInOutlines.length);
  expect(await db.sectionTemplate.findUnique({ where: { key: "opening" } })).toMatchObject({
    guidance: "本局自定。",
  });
});
