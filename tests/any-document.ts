import fc from "fast-check";
import { blankKinds } from "#lib/document/blank.ts";
import { paragraphStyles } from "#lib/document/paragraph-styles.ts";
import type { DocumentJson } from "#lib/document/schema.ts";

const awkward = [
  ..."年度工作总结，。“”——……（）《》·°é𠮷👩‍🏫 \t\n<>&\"'{}%0123456789Ab",
  ...["\u0000", "\u000b", "\ud800", "\uffff", "\u2028", "TOTAL_PAGES", "https://a.cn/", "第十二次"],
];
const words = fc.string({ unit: fc.constantFrom(...awkward), minLength: 1, maxLength: 60 });

const hrefs = ["https://a.cn/新 闻?q=<1>#甲", "mailto:a@b.cn", "javascript:alert(1)", "http://[", "", "/x"];
const marks = fc
  .record({ lead: fc.boolean(), bold: fc.boolean(), href: fc.option(fc.constantFrom(...hrefs)) })
  .map(({ lead, bold, href }) => [
    ...(lead ? [{ type: "lead" }] : []),
    ...(bold ? [{ type: "bold" }] : []),
    ...(href === null ? [] : [{ type: "link", attrs: { href } }]),
  ]);

const inline: fc.Arbitrary<DocumentJson> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("text"), text: words, marks }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ prompt: fc.oneof(words, fc.constant("")), kind: fc.constantFrom(...blankKinds) })
      .map((attrs) => ({ type: "blank", attrs })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        definition: fc.oneof(fc.uuid(), words),
        name: words,
        text: fc.oneof(words, fc.constant("")),
        unit: fc.option(fc.uuid()),
        year: fc.option(fc.integer({ min: 1990, max: 2100 })),
        value: fc.option(fc.double()),
        stale: fc.boolean(),
      })
      .map((attrs) => ({ type: "figure", attrs })),
  },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" }) },
);

const paragraph: fc.Arbitrary<DocumentJson> = fc.record({
  type: fc.constant("paragraph"),
  attrs: fc.record({ style: fc.constantFrom(...paragraphStyles) }),
  content: fc.array(inline, { maxLength: 5 }),
});

const cell: fc.Arbitrary<DocumentJson> = fc.record({
  type: fc.constantFrom("tableCell", "tableHeader"),
  attrs: fc.record({
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
    colwidth: fc.option(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 3 })),
  }),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
});

const table: fc.Arbitrary<DocumentJson> = fc
  .array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((rows) => ({ type: "table", content: rows.map((content) => ({ type: "tableRow", content })) }));

const size = fc.option(fc.oneof(fc.integer({ min: -5, max: 20_000 }), fc.constant(0.5)));

/** Ids under which a test of any document should offer a picture; others are missing. */
export const pictureIds = ["png", "jpeg"];

const image: fc.Arbitrary<DocumentJson> = fc
  .record({ id: fc.constantFrom(...pictureIds, "gone", null), width: size, height: size, alt: words })
  .map((attrs) => ({ type: "image", attrs }));

/** Any document that the schema allows, mostly odd ones. */
export const anyDocument: fc.Arbitrary<DocumentJson> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: paragraph },
      { weight: 2, arbitrary: table },
      { weight: 1, arbitrary: image },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((content) => ({ type: "doc", content }));
