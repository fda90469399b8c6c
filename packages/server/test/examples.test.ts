// The examples in the API's description: each route has them, and each fits the route's own schema.
import { expect, test } from "vitest";
import { z } from "zod";
import { accepts } from "../src/openapi/accepts.ts";
import { deriveExample } from "../src/openapi/derive-example.ts";
import { describeApi } from "../src/openapi/describe-api.ts";
import { describeOperations } from "../src/openapi/describe-operations.ts";
import { describeOperation } from "../src/openapi/describe-route.ts";
import { problemSchema } from "../src/openapi/problem-schema.ts";
import { schemaCollection } from "../src/openapi/schema-collection.ts";
import { operation, type Operation } from "../src/operation.ts";
import { operations } from "../src/rest/operations.ts";
import { noBody, nothing } from "../src/rest/shape/parts.ts";

const parameter = z.object({ name: z.string(), in: z.string(), example: z.unknown().optional() });
const inDocument = z.looseObject({
  /** Its own; those that are said once for many are left out. */
  parameters: z
    .array(z.union([parameter, z.object({ $ref: z.string() })]))
    .transform((all) => all.flatMap((one) => ("name" in one ? [one] : []))),
  requestBody: z
    .object({ content: z.object({ "application/json": z.object({ example: z.unknown() }) }) })
    .optional(),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ example: z.unknown() })).optional() }),
  ),
});
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), inDocument)),
  components: z.looseObject({ responses: z.object({ Problem: inDocument.shape.responses.valueType }) }),
});

const api = documentShape.parse(describeOperations("https://punctual.example"));
const described = ({ method, path }: Operation) => {
  const found = api.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`Expected ${method} ${path} to be described, got nothing.`);
  return found;
};
const named = operations.map((each) => [`${each.method} ${each.path}`, each] as const);

test.each(named)("the examples of what %s is sent fit its own schemas", (_name, each) => {
  const { parameters, requestBody } = described(each);
  const given = (where: string) =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === where && one.example !== undefined)
        .map(({ name, example }) => [name, example]),
    );
  expect(each.params.safeParse(given("path")).error).toBeUndefined();
  expect(each.query.safeParse(given("query")).error).toBeUndefined();
  expect(requestBody === undefined).toBe(each.body === noBody || each.method === "GET");
  if (requestBody === undefined) return;
  expect(each.body.safeParse(requestBody.content["application/json"].example).error).toBeUndefined();
});

test.each(named)("the example of each answer of %s fits its own schema", (_name, each) => {
  const { responses } = described(each);
  for (const [status, schema] of Object.entries(each.answers)) {
    const content = responses[status]?.content;
    expect(content === undefined, `about ${status}`).toBe(schema === null);
    const example = content?.["application/json"]?.example;
    expect(schema?.safeParse(example).error, `about ${status}`).toBeUndefined();
  }
});

test("the example of a problem is one that the server itself would send", () => {
  const example = api.components.responses.Problem.content?.["application/problem+json"]?.example;
  expect(problemSchema.strict().safeParse(example).error).toBeUndefined();
});

const word = operation({
  method: "PATCH",
  path: "/api/v1/words/{id}",
  summary: "Change a word",
  description: "Only what is named.",
  tag: "Vocabulary",
  role: "operator",
  params: z.strictObject({ id: z.string() }),
  query: nothing,
  body: z.strictObject({ text: z.string() }),
  answers: { 200: z.object({ text: z.string(), length: z.int() }) },
  examples: {
    params: { id: "w-1" },
    body: { text: "soon" },
    answers: { 200: { text: "soon", length: 4 } },
  },
  handle: async ({ body }) => ({ status: 200, body: { ...body, length: body.text.length } }),
});

test("an operation's own examples, tag and description stand before those made for it", () => {
  const { paths } = documentShape.parse(describeApi([describeOperation(word)], "https://punctual.example"));
  expect(paths["/api/v1/words/{id}"]?.patch).toMatchObject({
    tags: ["Vocabulary"],
    description: "Only what is named.",
    parameters: [{ name: "id", example: "w-1" }],
    requestBody: { content: { "application/json": { example: { text: "soon" } } } },
    responses: { 200: { content: { "application/json": { example: { text: "soon", length: 4 } } } } },
  });
});

const made = (schema: z.ZodType, fields: "all" | "needed" = "all"): unknown => {
  const schemas = schemaCollection();
  return deriveExample(schemas.add(schema, "input"), { ...schemas, fields });
};

test.each<[string, z.ZodType, unknown]>([
  ["a given example", z.object({ text: z.string().meta({ example: "mine" }) }), { text: "mine" }],
  ["the first of several", z.string().meta({ examples: ["one", "two"] }), "one"],
  ["a default", z.object({ colour: z.string().default("red") }), { colour: "red" }],
  ["the first value of a choice", z.object({ colour: z.enum(["blue", "red"]) }), { colour: "blue" }],
  ["what a format asks for", z.object({ day: z.iso.date() }), { day: "2026-12-01" }],
  ["what a pattern asks for", z.object({ month: z.string().regex(/^\d{4}-\d\d$/) }), { month: "2026-11" }],
  ["the branch that says most", z.object({ day: z.iso.date().nullable() }), { day: "2026-12-01" }],
  ["the least number", z.object({ size: z.int().min(7) }), { size: 7 }],
  ["one item of a list", z.array(z.boolean()), [false]],
])("an example is made from %s", (_what, schema, example) => {
  expect(made(schema)).toEqual(example);
});

test("of a body only what must be sent is shown, and all of it where nothing must", () => {
  const needed = z.strictObject({ expression: z.string(), count: z.int().default(10) });
  expect(made(needed, "needed")).toEqual({ expression: "cron(0 2 * * ? *)" });
  expect(made(needed.partial(), "needed")).toEqual({ expression: "cron(0 2 * * ? *)", count: 3 });
});

test("a schema that holds itself has an example that ends", () => {
  const tree: z.ZodType = z
    .object({ leaf: z.boolean(), branches: z.array(z.lazy(() => tree)) })
    .meta({ id: "Tree" });
  expect(made(tree)).toEqual({ leaf: false, branches: [] });
});

test("two schemas with one id are told apart, and a third is refused", () => {
  const schemas = schemaCollection();
  const called = (schema: z.ZodType) => schemas.add(z.array(schema.meta({ id: "Thing" })), "input").items;
  expect(called(z.string())).toEqual({ $ref: "#/components/schemas/Thing" });
  expect(called(z.string())).toEqual({ $ref: "#/components/schemas/Thing" });
  expect(called(z.boolean())).toEqual({ $ref: "#/components/schemas/ThingInput" });
  expect(() => called(z.number())).toThrow(/one schema with the id Thing/);
});

test("a word that the schema refuses is not taken", () => {
  expect(accepts({ type: "string", maxLength: 2 }, "long")).toBe(false);
  expect(accepts({ type: "string", pattern: "^a+$" }, "b")).toBe(false);
  expect(accepts({ type: "integer", maximum: 3 }, 4)).toBe(false);
  expect(accepts({ anyOf: [{ type: "boolean" }, { type: "null" }] }, null)).toBe(true);
});
