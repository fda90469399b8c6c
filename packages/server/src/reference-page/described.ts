// The API's description as the reference page reads it: its operations by noun, and its shapes.
import { asSchema, isObject, type JsonSchema } from "../openapi/json-schema.ts";
import { resolveIn } from "../openapi/schema-collection.ts";

export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  readonly role: string | null;
  /** The name of the scheme that lets a caller in; null where everybody may. */
  readonly security: string | null;
  readonly parameters: readonly JsonSchema[];
  readonly body: Content | null;
  readonly answers: readonly Answer[];
}

export interface Content {
  readonly schema: JsonSchema;
  readonly example: unknown;
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly content: Content | null;
}

export interface DescribedApi {
  readonly title: string;
  readonly description: string;
  readonly server: string;
  readonly nouns: readonly { readonly name: string; readonly operations: readonly DescribedOperation[] }[];
  readonly shapes: readonly (readonly [string, JsonSchema])[];
  readonly schemes: Readonly<Record<string, JsonSchema>>;
  readonly problem: Content | null;
  resolve(schema: JsonSchema): JsonSchema;
}

export function readApi(document: JsonSchema): DescribedApi {
  const { schemas, securitySchemes, responses } = asSchema(document.components);
  const shapes = namedIn(schemas);
  const info = asSchema(document.info);
  const operations = namedIn(document.paths).flatMap(([path, methods]) =>
    namedIn(methods).map(([method, operation]) => ({
      tags: operation.tags,
      read: readOperation(operation, { method, path }),
    })),
  );
  return {
    title: textOf(info.title),
    description: textOf(info.description),
    server: textOf(listOf(document.servers)[0]?.url),
    nouns: listOf(document.tags).map(({ name }) => ({
      name: textOf(name),
      operations: operations
        .filter(({ tags }) => Array.isArray(tags) && tags.includes(name))
        .map(({ read }) => read),
    })),
    shapes,
    schemes: Object.fromEntries(namedIn(securitySchemes)),
    problem: contentOf(asSchema(asSchema(responses).Problem)),
    resolve: (schema) => resolveIn(Object.fromEntries(shapes), schema),
  };
}

function readOperation(
  operation: JsonSchema,
  { method, path }: { readonly method: string; readonly path: string },
): DescribedOperation {
  return {
    method: method.toUpperCase(),
    path,
    id: textOf(operation.operationId),
    summary: textOf(operation.summary),
    description: typeof operation.description === "string" ? operation.description : null,
    role: typeof operation["x-role"] === "string" ? operation["x-role"] : null,
    security: Object.keys(listOf(operation.security)[0] ?? {})[0] ?? null,
    // Those that are said once for many say nothing about this one.
    parameters: listOf(operation.parameters).filter(({ name }) => name !== undefined),
    body: contentOf(asSchema(operation.requestBody)),
    answers: namedIn(operation.responses)
      .filter(([status]) => status !== "default")
      .map(([status, answer]) => ({
        status,
        description: textOf(answer.description),
        content: contentOf(answer),
      })),
  };
}

/** Of a body, or of an answer: the first media type there is. */
function contentOf({ content }: JsonSchema): Content | null {
  const [first] = namedIn(content);
  return first === undefined ? null : { schema: asSchema(first[1].schema), example: first[1].example };
}

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const listOf = (value: unknown): readonly JsonSchema[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const namedIn = (value: unknown): readonly (readonly [string, JsonSchema])[] =>
  Object.entries(asSchema(value)).map(([name, inner]) => [name, asSchema(inner)] as const);
