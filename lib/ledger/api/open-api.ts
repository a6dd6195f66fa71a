import { z } from "zod";
import { failures, type Operation, operations, schemas } from "./operations.ts";

const reference = (name: string) => `#/components/schemas/${name}`;

/** The description of the API: OpenAPI 3.1, made from the schemas that check what comes in. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "成文 Chengwen",
      version: "1",
      description:
        "Write into the ledgers and read from them. A personal token acts as its person, with exactly their rights at that moment. 台账接口：个人令牌代表本人，权限与本人相同。",
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A personal token, made on the page 我的账号 / My account.",
        },
      },
      schemas: namedSchemas(),
    },
  };
}

function describe(operation: Operation) {
  const { summary, description, query, about, repeatable, body, answers, failures: own = [] } = operation;
  const statuses = [401, ...own, 429] as const;
  const parameters = [
    ...(about
      ? [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }]
      : []),
    ...(repeatable ? [idempotencyKey] : []),
    ...(query ? parametersOf(query) : []),
  ];
  return {
    ...{ summary, description, parameters },
    ...(body ? { requestBody: { required: true, content: contentOf(body.schema, body.example) } } : {}),
    responses: {
      ...mapValues(answers, ({ description, schema, example }) => ({
        description,
        content: contentOf(schema, example),
      })),
      ...Object.fromEntries(
        statuses.map((status) => [status, { description: failures[status], content: contentOf("Failure") }]),
      ),
    },
  };
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Any words of up to 200 characters: the same request sent again under them makes nothing new.",
  schema: { type: "string", maxLength: 200 },
};

function contentOf(schema: string, example?: unknown) {
  return { "application/json": { schema: { $ref: reference(schema) }, ...(example ? { example } : {}) } };
}

function parametersOf(query: z.ZodObject) {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === "object" ? schema : {};
    return { name, in: "query", required: required.includes(name), description, schema: rest };
  });
}

function namedSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const { schemas: named } = z.toJSONSchema(registry, { io: "input", uri: reference });
  return mapValues(named, ({ $schema: _dialect, $id: _address, ...schema }) => schema);
}

function mapValues<From, To>(given: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, change(value)]));
}
