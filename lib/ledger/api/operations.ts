import type { z } from "zod";
import {
  createdAnswer,
  failureAnswer,
  kindsAnswer,
  recordAnswer,
  recordsAnswer,
  unitsAnswer,
} from "./answers.ts";
import { changeRecordInput, listInput, newRecordInput, newRecordsInput } from "./input.ts";

/** The schemas of what is sent and answered, by the names under which the description has them. */
export const schemas = {
  NewRecord: newRecordInput,
  NewRecords: newRecordsInput,
  Change: changeRecordInput,
  Kinds: kindsAnswer,
  Units: unitsAnswer,
  Record: recordAnswer,
  Records: recordsAnswer,
  Created: createdAnswer,
  Failure: failureAnswer,
} as const satisfies Record<string, z.ZodType>;

/** A schema with an example that it takes. */
type Example = { schema: keyof typeof schemas; example: unknown };

/** Something that a program can ask for. */
export type Operation = {
  method: "get" | "post" | "patch";
  path: string;
  summary: string;
  description?: string;
  query?: z.ZodObject;
  /** The record of this id. */
  about?: true;
  /** It may be sent again under a key. */
  repeatable?: true;
  body?: Example;
  answers: Record<number, { description: string } & Example>;
  /** Which failures it has beside those that all have. */
  failures?: readonly (keyof typeof failures)[];
};

/** Failures by their status. */
export const failures = {
  401: "No token, or one that is wrong, has ended or was revoked, or whose person was disabled.",
  403: "The token's person may not do this.",
  404: "It is not there, was deleted, or lies outside the unit of the token's person.",
  409: "Somebody else changed the record in the meantime; the answer has it as it is now.",
  413: "More was sent than 4 MB.",
  422: "What was sent does not fit, lies in a closed period, or belongs to an archived unit; `problems` names up to 200 of what is wrong.",
  429: "Too many wrong tokens came from this address; `Retry-After` says how many seconds to wait.",
} as const;

const ids = {
  record: "0199d3a4-6c1e-7b02-9f3a-2d5e8c7b1a40",
  second: "0199d3a4-6c1e-7b02-9f3a-2d5e8c7b1a41",
  kind: "0199d3a0-1f4b-7c55-8a21-90c3d4e5f601",
  unit: "0199d39f-77aa-7d10-b3c4-5e6f70819203",
};

const values = {
  title: "《湖畔小学的劳动课》",
  medium: "《北湖日报》",
  level: "市级",
  channel: "报刊",
  link: "https://news.example/2026/03/05/1.html",
};

const record: z.output<typeof recordAnswer> = {
  ...{ id: ids.record, kind: ids.kind, unit: { id: ids.unit, name: "宣传科" } },
  ...{ date: "2026-03-05", values, state: null, dueAt: null, returned: null, files: 0, version: 1 },
  ...{ createdBy: "林舟", updatedBy: "林舟", updatedAt: "2026-03-05T02:10:00.000Z" },
};

const { link: _emptied, ...rest } = values;
const after = { ...rest, level: "省级" };

const one = (description: string, example: unknown = record) =>
  ({ description, schema: "Record", example }) as const;

/** All that programs can ask for. */
export const operations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/kinds",
    summary: "台账及其字段 · The ledgers with their fields and choices",
    answers: {
      200: {
        description: "The ledgers that the token may use.",
        schema: "Kinds",
        example: {
          kinds: [
            {
              ...{
                id: ids.kind,
                key: "media-reports",
                name: "新闻宣传",
                dateName: "日期",
                titleField: "title",
              },
              fields: [
                { key: "title", name: "标题", type: "text", required: true, computed: false },
                {
                  ...{ key: "level", name: "级别", type: "choice", required: true, computed: false },
                  choices: ["国家级", "省级", "市级", "区县级", "内宣"],
                },
              ],
              states: [],
            },
          ],
        },
      },
    },
  },
  {
    method: "get",
    path: "/api/v1/units",
    summary: "单位 · The units whose records the token may see",
    answers: {
      200: {
        description: "The own unit and those below it.",
        schema: "Units",
        example: { own: ids.unit, units: [{ id: ids.unit, parent: null, name: "宣传科" }] },
      },
    },
  },
  {
    method: "get",
    path: "/api/v1/records",
    summary: "查询记录 · A page of a ledger",
    query: listInput,
    answers: {
      200: {
        description: "The records that fit, with the sums of all.",
        schema: "Records",
        example: { records: [record], total: 1, pages: 1, totals: {} },
      },
    },
    failures: [404, 422],
  },
  {
    method: "post",
    path: "/api/v1/records",
    summary: "录入一条记录 · Enter a record",
    description:
      "Sent again with the same `id` or `Idempotency-Key`, it makes no second record and answers 200 with the first, as it is now.",
    repeatable: true,
    body: { schema: "NewRecord", example: { kind: "media-reports", date: "2026-03-05", values } },
    answers: { 201: one("The new record."), 200: one("The record that was there already.") },
    failures: [403, 404, 413, 422],
  },
  {
    method: "post",
    path: "/api/v1/records/bulk",
    summary: "批量录入 · Enter up to 500 records of a ledger, all or none",
    description:
      "When anything is wrong with any line, nothing is saved, and `problems` names what in which line. Lines whose `id` is there already are passed over; with `Idempotency-Key` that holds for the whole request sent again in the same order.",
    repeatable: true,
    body: {
      schema: "NewRecords",
      example: {
        kind: "media-reports",
        records: [
          { id: ids.record, date: "2026-03-05", values },
          { id: ids.second, date: "2026-03-06", values: { ...values, title: "《开学第一周》" } },
        ],
      },
    },
    answers: {
      200: {
        description: "All lines are saved.",
        schema: "Created",
        example: { created: 2, ids: [ids.record, ids.second] },
      },
    },
    failures: [403, 404, 413, 422],
  },
  {
    method: "get",
    path: "/api/v1/records/{id}",
    summary: "一条记录 · One record",
    about: true,
    answers: { 200: one("The record.") },
    failures: [404],
  },
  {
    method: "patch",
    path: "/api/v1/records/{id}",
    summary: "修改记录 · Change a record",
    description: "What is not named stays. It needs the `version` that the change was made from.",
    about: true,
    body: { schema: "Change", example: { version: 1, values: { level: "省级", link: null } } },
    answers: {
      200: one("The record as it is now.", { ...record, values: after, version: 2 }),
    },
    failures: [403, 404, 409, 413, 422],
  },
];
