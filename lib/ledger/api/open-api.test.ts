import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listInput } from "./input.ts";
import { openApi } from "./open-api.ts";
import { operations, schemas } from "./operations.ts";

/** Every method that a route file exports, as `get /api/v1/records/{id}`; the description itself is open. */
const exported = globSync("app/api/v1/**/route.ts")
  .filter((file) => !file.includes("openapi.json"))
  .flatMap((file) => {
    const path = file.slice("app".length, -"/route.ts".length).replace(/\[(\w+)\]/g, "{$1}");
    const methods = readFileSync(file, "utf8").matchAll(/export (?:const|(?:async )?function) ([A-Z]+)\b/g);
    return [...methods].map(([, method = ""]) => `${method.toLowerCase()} ${path}`);
  });

test("every route is described, and nothing else", () => {
  expect(exported.length).toBeGreaterThan(5);
  const described = Object.entries(openApi().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.toSorted()).toEqual(exported.toSorted());
});

const examples = operations.flatMap(({ method, path, body, answers }) => [
  ...(body ? [[`what ${method} ${path} takes`, body] as const] : []),
  ...Object.entries(answers).map(([status, answer]) => [`${status} of ${method} ${path}`, answer] as const),
]);

test.each(examples)("the example is accepted by its schema: %s", (_, { schema, example }) => {
  expect(schemas[schema].safeParse(example).error).toBeUndefined();
});

test("every schema that is named is there, under the names that JSON Schema knows", () => {
  const text = JSON.stringify(openApi());
  const named = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name);
  const there = Object.keys(openApi().components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(new Set(named)).toEqual(new Set(there));
  expect(text).not.toContain("$schema");
  expect(text).not.toContain('"$id"');
});

test("what the schemas demand stands in the description", () => {
  const { components, paths } = openApi();
  expect(components.schemas.NewRecord).toMatchObject({
    type: "object",
    additionalProperties: false,
    required: ["kind", "date", "values"],
    properties: { date: { type: "string", format: "date" }, unit: { format: "uuid" } },
  });
  expect(components.schemas.NewRecords).toMatchObject({ properties: { records: { maxItems: 500 } } });
  const { get } = paths["/api/v1/records"] as Record<
    string,
    { parameters: { name: string; required: boolean }[] }
  >;
  expect(get?.parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(["kind"]);
  const filter = get?.parameters.find(({ name }) => name === "filter") as unknown;
  expect(filter).toMatchObject({ schema: { type: "string", examples: [expect.stringContaining("oneOf")] } });
  const [example] = (filter as { schema: { examples: string[] } }).schema.examples;
  expect(listInput.safeParse({ kind: "media-reports", filter: example }).error).toBeUndefined();
});
