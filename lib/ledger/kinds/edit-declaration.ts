import { type Declaration, type Field, type FieldType, isNumeric, offeredChoices } from "../declaration.ts";
import { mayBeColumn, mayBeTitle, mayBeTotal } from "./declaration-problems.ts";

/** What a form calls the type of a field: one that stores, or hours that the program counts. */
export type FormType = FieldType | "hours";

/** A declaration to begin with: a title and nothing else. */
export function newDeclaration(titleKey: string, words: { title: string; date: string }): Declaration {
  return {
    fields: [{ key: titleKey, name: words.title, type: "text", required: true }],
    ...{ titleField: titleKey, dateName: words.date, columns: [titleKey], totals: [] },
  };
}

/** The declaration with one more field, which its table shows. */
export function withField(declaration: Declaration, key: string): Declaration {
  const field: Field = { key, name: "", type: "text" };
  const { fields, columns } = declaration;
  return { ...declaration, fields: [...fields, field], columns: [...columns, key] };
}

/** The declaration with a field changed, and with what no longer suits it left out. */
export function withChanged(declaration: Declaration, key: string, part: Partial<Field>): Declaration {
  return tidied({
    ...declaration,
    fields: declaration.fields.map((field) => (field.key === key ? { ...field, ...part } : field)),
  });
}

/**
 * The declaration with a field of another type.
 * @param newKey the key that it has from now on; its own if nothing was stored under it
 */
export function withType(declaration: Declaration, key: string, type: FormType, newKey: string): Declaration {
  const times = declaration.fields.filter((field) => field.type === "time" && !field.archived);
  const hours = { from: times[0]?.key ?? "", to: times[1]?.key ?? "" };
  const renamed = (each: string) => (each === key ? newKey : each);
  const { titleField, columns, totals } = declaration;
  const kept = { ...declaration, titleField: renamed(titleField), columns: columns.map(renamed), totals };
  const fields = declaration.fields.map((field): Field => {
    if (field.key !== key) return field;
    const { name, required, choices, measure } = field;
    const same = { key: newKey, name, ...(choices && { choices }), ...(measure && { measure }) };
    if (type === "hours") return { ...same, type: "number", hours };
    return { ...same, type, ...(required && { required }) };
  });
  return tidied({ ...kept, fields });
}

/** The declaration without a field. */
export function withoutField(declaration: Declaration, key: string): Declaration {
  return tidied({ ...declaration, fields: declaration.fields.filter((field) => field.key !== key) });
}

/** Things with one of them a step further up (-1) or down (1) among those that `counts`. */
export function moved<Thing>(
  things: readonly Thing[],
  thing: Thing,
  step: 1 | -1,
  counts: (thing: Thing) => boolean = () => true,
): Thing[] {
  const shown = things.filter(counts);
  const other = shown[shown.indexOf(thing) + step];
  if (other === undefined) return [...things];
  return things.map((each) => (each === thing ? other : each === other ? thing : each));
}

/** The declaration without what does not suit its fields: examples, columns, sums, a title that is gone. */
export function tidied(declaration: Declaration): Declaration {
  const fields = declaration.fields.map(suited);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const keys = (list: string[], fits: (field: Field) => boolean) =>
    list.filter((key) => {
      const field = byKey.get(key);
      return field !== undefined && fits(field);
    });
  const [title] = [
    ...keys([declaration.titleField], mayBeTitle),
    ...fields.filter(mayBeTitle).map(({ key }) => key),
  ];
  const { workflow } = declaration;
  return {
    ...{ fields, titleField: title ?? "", dateName: declaration.dateName },
    columns: keys(declaration.columns, mayBeColumn),
    totals: keys(declaration.totals, mayBeTotal),
    ...(workflow && {
      workflow: workflow.map(({ stamps, ...state }) => {
        const time = stamps === undefined ? undefined : byKey.get(stamps);
        return time?.type === "time" && !time.archived ? { ...state, stamps } : state;
      }),
    }),
  };
}

function suited(field: Field): Field {
  const { choices, measure, example, required, ...rest } = field;
  const choice = field.type === "choice";
  const filled = !field.hours && field.type !== "attachment";
  const fits = choice ? typeof example === "string" && offeredChoices(field).includes(example) : filled;
  return {
    ...rest,
    ...(required && filled && { required }),
    ...(choice && { choices: choices ?? [] }),
    ...(measure && isNumeric(field) && field.type !== "percent" && { measure }),
    ...(example !== undefined &&
      example !== null &&
      example !== "" &&
      fits &&
      sameSort(field, example) && { example }),
  };
}

function sameSort(field: Field, example: NonNullable<Field["example"]>): boolean {
  if (isNumeric(field)) return typeof example === "number";
  return typeof example === (field.type === "yesNo" ? "boolean" : "string");
}
