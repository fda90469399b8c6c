// The parameters of a route: what its path names, what its query may say, which headers it reads.
import { regionHeader } from "../auth/in-asked-region.ts";
import type { RequestHeader } from "../operation.ts";
import type { DescribedRoute } from "./describe-route.ts";
import { deriveExample } from "./derive-example.ts";
import { asSchema, branchesOf, isNull, mapSchema, type JsonSchema } from "./json-schema.ts";
import type { SchemaCollection } from "./schema-collection.ts";

export const parametersOf = (route: DescribedRoute, schemas: SchemaCollection): JsonSchema[] => [
  ...pathParameters(route, schemas),
  ...queryParameters(route, schemas),
  ...route.takes.map(headerParameter),
  ...(route.isRegional ? [{ $ref: "#/components/parameters/Region" }] : []),
];

/** Said once for all routes that take it. */
export const sharedParameters: Readonly<Record<string, JsonSchema>> = {
  Region: {
    name: regionHeader,
    in: "header",
    required: false,
    description:
      "The region that is asked, as AWS's clients sign for one. Absent: the home region. Each has its own schedules, groups, runs, queues and so on.",
    schema: { type: "string" },
    example: "eu-west-1",
  },
};

const headers: Readonly<Record<RequestHeader, string>> = {
  "If-Match": "Only if the version is this ETag; * for any.",
  "If-None-Match": "* alone: only if there is none of that name.",
  "Idempotency-Key": "The same key has the same answer for 24 hours.",
  Prefer: "wait=N or respond-async: how long to wait before a 202.",
};

const headerParameter = (name: RequestHeader): JsonSchema => ({
  name,
  in: "header",
  required: false,
  schema: { type: "string", description: headers[name] },
});

/** Every parameter that the path names, whether the route has a schema for it or takes what comes. */
function pathParameters({ path, params, examples }: DescribedRoute, schemas: SchemaCollection): JsonSchema[] {
  const properties =
    params === null ? {} : asSchema(schemas.resolve(schemas.add(params, "input")).properties);
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
    const schema = name in properties ? asSchema(properties[name]) : { type: "string" };
    const example = examples.params?.[name] ?? deriveExample(schema, { ...schemas, fields: "all" }, name);
    return { name, in: "path", required: true, schema, example };
  });
}

function queryParameters({ query, examples }: DescribedRoute, schemas: SchemaCollection): JsonSchema[] {
  if (query === null) return [];
  const { properties, required } = schemas.resolve(schemas.add(query, "input"));
  return Object.entries(asSchema(properties)).map(([name, inner]) => {
    const schema = mapSchema(asSchema(inner), asQueryText);
    const needed = Array.isArray(required) && required.includes(name);
    const given =
      examples.query?.[name] ??
      (needed ? deriveExample(schema, { ...schemas, fields: "all" }, name) : undefined);
    return {
      name,
      in: "query",
      required: needed,
      schema,
      ...(given === undefined ? {} : { example: given }),
    };
  });
}

/** A query holds texts: what is absent is not null, and digits are a number. */
function asQueryText({ default: fallback, ...schema }: JsonSchema): JsonSchema {
  const rest = fallback === undefined || fallback === null ? {} : { default: fallback };
  const branches = branchesOf(schema).filter((branch) => !isNull(branch));
  const [only] = branches;
  if (only !== undefined && branches.length === 1) return { ...withNumber(only), ...rest };
  return { ...schema, ...("anyOf" in schema ? { anyOf: branches } : {}), ...rest };
}

const withNumber = ({ pattern, ...schema }: JsonSchema): JsonSchema =>
  typeof pattern === "string" && /^\^\\d[^|]*\$$/.test(pattern)
    ? { ...schema, type: "integer" }
    : { ...schema, ...(pattern === undefined ? {} : { pattern }) };
