import {
  type Declaration,
  type Field,
  isNumeric,
  offeredChoices,
  type WorkflowState,
} from "../declaration.ts";
import { checkValues } from "../records/check-values.ts";
import { exampleValues } from "./example-values.ts";

/** Why a declaration does not hold together; messages/<language>/kinds.json has the sentences. */
export const declarationProblemCodes = [
  "noFields",
  "tooMany",
  "key",
  "sameKey",
  "name",
  "sameName",
  "reservedName",
  "choices",
  "sameChoice",
  "example",
  "hours",
  "title",
  "column",
  "total",
  "stateName",
  "sameState",
  "next",
  "deadEnd",
  "unreachable",
  "stamp",
] as const;

/** One of `declarationProblemCodes`. */
export type DeclarationProblemCode = (typeof declarationProblemCodes)[number];

/** What does not hold together: `path` leads to it in the declaration, `name` is what people call it. */
export type DeclarationProblem = { path: (string | number)[]; code: DeclarationProblemCode; name: string };

/** Most fields in use that a ledger has. */
export const mostFields = 60;

/** What the key of a field or a state looks like. */
export const keyPattern = /^[A-Za-z][\w-]{0,39}$/;

/** Words that mean something else in records, filters and totals, whatever their case may be. */
const reservedKeys = new Set(["state", "date", "unit", "record", "total"]);

/** Headers that the files of every ledger have. */
const reservedNames = new Set(["编号", "单位", "状态", "未导入的原因"]);

/** Everything that does not hold together in a declaration; nothing when it may be stored. */
export function declarationProblems(declaration: Declaration): DeclarationProblem[] {
  return [
    ...fieldsProblems(declaration),
    ...declaration.fields.flatMap((field, index) => fieldProblems(declaration, field, index)),
    ...orderProblems(declaration),
    ...shownProblems(declaration),
    ...(declaration.workflow ? workflowProblems(declaration, declaration.workflow) : []),
  ];
}

/** Whether a key may be given to a field: JavaScript's own names would be found in every record. */
export function isFreeKey(key: string): boolean {
  return keyPattern.test(key) && !reservedKeys.has(key.toLowerCase()) && !(key in {});
}

function fieldsProblems({ fields, dateName }: Declaration): DeclarationProblem[] {
  const used = fields.filter(({ archived }) => !archived);
  const problems: DeclarationProblem[] = [];
  const about = (code: DeclarationProblemCode) => problems.push({ path: ["fields"], code, name: "" });
  if (!used.some(({ type, hours }) => type !== "attachment" && !hours)) about("noFields");
  if (used.length > mostFields) about("tooMany");
  const keys = new Set<string>();
  const names = new Set([dateName.trim()]);
  for (const [index, { key, name: given, archived }] of fields.entries()) {
    const name = given.trim();
    const wrong = (code: DeclarationProblemCode) => problems.push({ path: ["fields", index], code, name });
    if (!isFreeKey(key)) wrong("key");
    if (keys.has(key)) wrong("sameKey");
    keys.add(key);
    if (archived) continue;
    if (name === "") wrong("name");
    else if (reservedNames.has(name)) wrong("reservedName");
    else if (names.has(name)) wrong("sameName");
    names.add(name);
  }
  return problems;
}

function fieldProblems(declaration: Declaration, field: Field, index: number): DeclarationProblem[] {
  const { type, hours, example, archived, name, choices = [] } = field;
  const codes: DeclarationProblemCode[] = [];
  if (type === "choice" && !archived && offeredChoices(field).length === 0) codes.push("choices");
  if (new Set(choices.map(({ value }) => value)).size < choices.length) codes.push("sameChoice");
  if (hours && (type !== "number" || !isHours(declaration, field))) codes.push("hours");
  if (example !== undefined && example !== null && !archived && !exampleFits(field)) codes.push("example");
  return codes.map((code) => ({ path: ["fields", index], code, name }));
}

function isHours({ fields }: Declaration, { hours, archived }: Field): boolean {
  const isTime = (key: string | undefined) =>
    fields.some((field) => field.key === key && field.type === "time" && (archived || !field.archived));
  return hours?.from !== hours?.to && isTime(hours?.from) && isTime(hours?.to);
}

function exampleFits(field: Field): boolean {
  if (field.hours || field.type === "attachment") return false;
  return checkValues({ fields: [field] }, { [field.key]: field.example }).problems.length === 0;
}

/** Examples of times between which no hours lie. */
function orderProblems(declaration: Declaration): DeclarationProblem[] {
  const { problems } = checkValues(declaration, exampleValues(declaration, ""));
  return declaration.fields.flatMap(({ key, name }, index) =>
    problems.some(({ field, code }) => field === key && code === "order")
      ? [{ path: ["fields", index], code: "example" as const, name }]
      : [],
  );
}

function shownProblems({ fields, titleField, columns, totals }: Declaration): DeclarationProblem[] {
  const byKey = new Map(fields.filter(({ archived }) => !archived).map((field) => [field.key, field]));
  const problems: DeclarationProblem[] = [];
  const title = byKey.get(titleField);
  if (!title || !mayBeTitle(title)) problems.push({ path: ["titleField"], code: "title", name: titleField });
  const lists = [
    ["columns", columns, "column", mayBeColumn],
    ["totals", totals, "total", mayBeTotal],
  ] as const;
  for (const [list, keys, code, fits] of lists) {
    for (const [index, key] of keys.entries()) {
      const field = byKey.get(key);
      if (field && fits(field) && keys.indexOf(key) === index) continue;
      problems.push({ path: [list, index], code, name: field?.name ?? key });
    }
  }
  return problems;
}

/** Whether a field can name a record. */
export function mayBeTitle({ type, archived }: Field): boolean {
  return !archived && (type === "text" || type === "longText" || type === "choice");
}

/** Whether a field can be a column of the table. */
export function mayBeColumn({ type, archived }: Field): boolean {
  return !archived && type !== "attachment";
}

/** Whether the sum of a field says something. */
export function mayBeTotal(field: Field): boolean {
  return !field.archived && isNumeric(field) && field.type !== "percent";
}

function workflowProblems({ fields }: Declaration, states: WorkflowState[]): DeclarationProblem[] {
  const keys = states.map(({ key }) => key);
  const names = states.map(({ name }) => name.trim());
  const reached = reachable(states);
  return states.flatMap(({ key, name, next, end, stamps }, index) => {
    const codes: DeclarationProblemCode[] = [];
    if (!keyPattern.test(key)) codes.push("key");
    if (keys.indexOf(key) !== index) codes.push("sameKey");
    if (name.trim() === "") codes.push("stateName");
    else if (names.indexOf(name.trim()) !== index) codes.push("sameState");
    const others = next.every(
      (other, at) => other !== key && keys.includes(other) && next.indexOf(other) === at,
    );
    if (!others) codes.push("next");
    if (next.length === 0 && !end) codes.push("deadEnd");
    if (!reached.has(key)) codes.push("unreachable");
    const time = fields.some((field) => field.key === stamps && field.type === "time" && !field.archived);
    if (stamps !== undefined && !time) codes.push("stamp");
    return codes.map((code) => ({ path: ["workflow", index], code, name }));
  });
}

/** The keys of the states to which a record can come from the first. */
function reachable(states: WorkflowState[]): Set<string> {
  const reached = new Set<string>();
  const visit = (key: string | undefined) => {
    if (key === undefined || reached.has(key)) return;
    reached.add(key);
    for (const next of states.find((state) => state.key === key)?.next ?? []) visit(next);
  };
  visit(states[0]?.key);
  return reached;
}
