// The OpenAPI 3.1 document of every REST route, the workloads' included.
import type { z } from "zod";
import { deriveExample } from "./derive-example.ts";
import { parametersOf, sharedParameters } from "./describe-parameters.ts";
import type { DescribedRoute } from "./describe-route.ts";
import type { JsonSchema } from "./json-schema.ts";
import { problemSchema } from "./problem-schema.ts";
import { titled } from "./tag.ts";
import { schemaCollection, type SchemaCollection } from "./schema-collection.ts";

export function describeApi(routes: readonly DescribedRoute[], publicUrl: string): JsonSchema {
  const schemas = schemaCollection();
  const problem = schemas.add(problemSchema, "output");
  const paths: Record<string, JsonSchema> = {};
  for (const route of routes) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Punctual",
      version: "1",
      description: "Scheduled jobs that run on time, once, and tell you when they don't.",
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(routes.map(({ tag }) => titled(tag)))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.shared,
      parameters: sharedParameters,
      responses: { Problem: problemResponse(problem, schemas) },
      securitySchemes: Object.fromEntries(
        routes.flatMap(({ security }) => security.map(({ name, scheme }) => [name, scheme])),
      ),
    },
  };
}

const problemResponse = (schema: JsonSchema, schemas: SchemaCollection): JsonSchema => ({
  description: "A problem",
  content: {
    "application/problem+json": { schema, example: deriveExample(schema, { ...schemas, fields: "all" }) },
  },
});

function operationOf(route: DescribedRoute, schemas: SchemaCollection): JsonSchema {
  const { summary, description, tag, role, security, body, answers, method, path, examples } = route;
  return {
    operationId: operationId(method, path),
    summary,
    ...(description === null ? {} : { description }),
    tags: [titled(tag)],
    ...(role === null ? {} : { "x-role": role }),
    security: security.map(({ name }) => ({ [name]: [] })),
    parameters: parametersOf(route, schemas),
    ...(body === null || method === "GET" ? {} : { requestBody: requestBody(body, examples.body, schemas) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [
          status,
          answerOf(status, schema, { example: examples.answers?.[Number(status)], schemas }),
        ]),
      ),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

interface Shown {
  /** Undefined: made from the schema. */
  readonly example: unknown;
  readonly schemas: SchemaCollection;
}

function answerOf(status: string, schema: z.ZodType | null, { example, schemas }: Shown): JsonSchema {
  const description = words[status] ?? "Answered";
  if (schema === null) return { description };
  const json = schemas.add(schema, "output");
  return {
    description,
    content: content(json, example ?? deriveExample(json, { ...schemas, fields: "all" })),
  };
}

function requestBody(body: z.ZodType, example: unknown, schemas: SchemaCollection): JsonSchema {
  const json = schemas.add(body, "input");
  return {
    required: !body.safeParse(undefined).success,
    content: content(json, example ?? deriveExample(json, { ...schemas, fields: "needed" })),
  };
}

const content = (schema: JsonSchema, example: unknown): JsonSchema => ({
  "application/json": { schema, example },
});

const words: Readonly<Record<string, string>> = {
  "200": "Done",
  "201": "Created",
  "202": "Accepted: it goes on",
  "204": "Done, nothing to say",
  "404": "Not found",
};

const operationId = (method: string, path: string): string =>
  `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9])?/g, (_match, letter: string | undefined) => (letter ?? "").toUpperCase())}`;
