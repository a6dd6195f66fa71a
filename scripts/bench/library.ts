import { dict } from "@node-rs/jieba/dict.js";
import { db } from "#lib/db.ts";
import { searchVector } from "#lib/sections/search-vector.ts";
import type { User } from "../../prisma/client/client.ts";
import { numbers } from "./numbers.ts";

/** How large the library of the measurements is. */
const size = { summaries: 5_000, sections: 100_000 };

/** Texts are made once and stand in several sections: cutting 100,000 different ones would take minutes. */
const differentTexts = 4_000;

const wordsInText = 380;

/** Chinese words as often as they are in the dictionary's own texts. */
export type Vocabulary = { word: (pick: (below: number) => number) => string };

/** The words of the dictionary that stand for something, each as frequent as it is in real texts. */
export function vocabulary(): Vocabulary {
  const lines = new TextDecoder().decode(dict).split("\n");
  const words: string[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const line of lines) {
    const [word = "", frequency = "0", tag = ""] = line.trim().split(" ");
    if (word.length < 2 || word.length > 4 || !/^(n|v|a|l|i)/.test(tag) || Number(frequency) < 50) continue;
    sum += Number(frequency);
    words.push(word);
    sums.push(sum);
  }
  return {
    word: (pick) => {
      const at = pick(sum);
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! <= at) low = middle + 1;
        else high = middle;
      }
      return words[low]!;
    },
  };
}

/** Fills the library of a person's unit with 100,000 sections of 5,000 summaries of twenty-five years. */
export async function fillLibrary(user: User): Promise<void> {
  const pick = numbers(7);
  const { word } = vocabulary();
  const samples = Array.from({ length: differentTexts }, (_, number) => {
    const heading = `${word(pick)}${word(pick)}，${word(pick)}${word(pick)}`;
    const words = Array.from({ length: wordsInText }, () => word(pick));
    const text = words.map((each, at) => each + ((at + 1) % 9 === 0 ? "，" : "")).join("");
    return {
      number,
      heading,
      text,
      search: searchVector(heading, text),
      headingSearch: searchVector(heading),
    };
  });
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`create temporary table sample on commit drop as
        select number, heading, text, search::tsvector, "headingSearch"::tsvector as heading_search
        from jsonb_to_recordset(${JSON.stringify(samples)}::jsonb)
          as row (number int, heading text, text text, search text, "headingSearch" text)`;
      await tx.$executeRaw`create index on sample (number)`;
      await tx.$executeRaw`
        insert into summary (id, unit_id, created_by_id, title, period_kind, year, ydoc, epoch, schema_version, doc, state)
        select gen_random_uuid(), ${user.unitId}::uuid, ${user.id}::uuid, '教育局工作总结' || n, 'year', 2001 + n % 25,
          ''::bytea, gen_random_uuid(), 2, '{"type":"doc","content":[]}', 'final'
        from generate_series(1, ${size.summaries}::int) n`;
      await tx.$executeRaw`
        insert into section (id, summary_id, key, position, heading, template_id, text, year, search, heading_search)
        select gen_random_uuid(), m.id, 'section-' || p, p, sample.heading, t.id, sample.text, m.year, sample.search, sample.heading_search
        from (select id, year, row_number() over () as n from summary where title like '教育局工作总结%') m
        cross join generate_series(1, ${size.sections / size.summaries}::int) p
        join sample on sample.number = (m.n * 7919 + p * 104729) % ${differentTexts}
        left join (select id, row_number() over () as n from section_template) t on t.n = 1 + p % 15`;
    },
    { timeout: 600_000 },
  );
  await db().$executeRaw`vacuum analyze section, summary`;
  // Else what was written goes to the disk while searches are timed.
  await db().$executeRaw`checkpoint`;
}
