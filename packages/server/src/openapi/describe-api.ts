// The OpenAPI 3.1 document of every REST route, the workloads' included.
import { z } from "zod";
import type { DescribedRoute } from "./describe-route.ts";
import { isObject, schemaCollection, type JsonSchema, type SchemaCollection } from "./schema-collection.ts";

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  field: z.string().optional(),
  remedy: z.string(),
  requestId: z.string(),
});

export function describeApi(routes: readonly DescribedRoute[], publicUrl: string): JsonSchema {
  const schemas = schemaCollection();
  schemas.shared.Problem = schemas.add(problem, "output");
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
    paths,
    components: {
      schemas: schemas.shared,
      securitySchemes: Object.fromEntries(
        routes.flatMap(({ security }) => (security === null ? [] : [[security.name, security.scheme]])),
      ),
    },
  };
}

function operationOf(route: DescribedRoute, schemas: SchemaCollection): JsonSchema {
  const { summary, security, params, query, body, answers, method, path } = route;
  return {
    operationId: operationId(method, path),
    summary,
    security: security === null ? [] : [{ [security.name]: [] }],
    parameters: [...pathParameters(path, params, schemas), ...queryParameters(query, schemas)],
    ...(body === null || method === "GET" ? {} : { requestBody: requestBody(body, schemas) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [status, answerOf(schema, schemas)]),
      ),
      default: {
        description: "A problem",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

const answerOf = (schema: z.ZodType | null, schemas: SchemaCollection): JsonSchema =>
  schema === null
    ? { description: "Done" }
    : { description: "Done", content: json(schemas.add(schema, "output")) };

const requestBody = (body: z.ZodType, schemas: SchemaCollection): JsonSchema => ({
  required: !body.safeParse(undefined).success,
  content: json(schemas.add(body, "input")),
});

const json = (schema: JsonSchema): JsonSchema => ({ "application/json": { schema } });

const operationId = (method: string, path: string): string =>
  `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9])?/g, (_match, letter: string | undefined) => (letter ?? "").toUpperCase())}`;

/** Every parameter that the path names, whether the route has a schema for it or takes what comes. */
function pathParameters(path: string, schema: z.ZodType | null, schemas: SchemaCollection): JsonSchema[] {
  const { properties } = partsOf(schema, schemas);
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: properties[name] ?? { type: "string" },
  }));
}

function queryParameters(schema: z.ZodType | null, schemas: SchemaCollection): JsonSchema[] {
  const { properties, required } = partsOf(schema, schemas);
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: inner,
  }));
}

interface ObjectParts {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly unknown[];
}

function partsOf(schema: z.ZodType | null, schemas: SchemaCollection): ObjectParts {
  const { properties, required } = schema === null ? {} : schemas.add(schema, "input");
  return {
    properties: isObject(properties) ? properties : {},
    required: Array.isArray(required) ? required : [],
  };
}
