// The types of the client are those of the API, as openapi-fetch expects them.
import { readFile } from "node:fs/promises";
import { describeOperations } from "@punctual/server";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { schemaSource } from "../client/schema-source.ts";
import { typeSource } from "../client/type-source.ts";

const laidOut = async (source: string): Promise<string> =>
  format(source, { ...(await resolveConfig(import.meta.filename)), parser: "typescript" });

test("the client's types are what the API's description makes of them today", async () => {
  const kept = await readFile(new URL("../../packages/client/src/schema.ts", import.meta.url), "utf8");
  expect(kept).toBe(await laidOut(schemaSource(describeOperations("http://localhost:3000"))));
});

test.each<[object, string]>([
  [{ type: "string" }, "string"],
  [{ type: "integer", minimum: 1 }, "number"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ const: "http" }, '"http"'],
  [{ enum: ["a", "b", 3] }, '"a" | "b" | 3'],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string | null"],
  [{ oneOf: [{ type: "string" }, { type: "string", format: "date" }] }, "string"],
  [{ type: "array", items: { type: ["string", "null"] } }, "readonly (string | null)[]"],
  [{ $ref: "#/components/schemas/Run" }, "Run"],
  [{ type: "object", additionalProperties: { type: "number" } }, "{ readonly [name: string]: number }"],
  [{ type: "object", properties: {}, additionalProperties: false }, "Readonly<Record<string, never>>"],
  [{}, "unknown"],
  [
    { type: "object", properties: { "a b": { type: "string" }, c: {} }, required: ["a b"] },
    '{ readonly "a b": string;readonly "c"?: unknown | undefined; }',
  ],
])("%j is a type", (schema, source) => {
  expect(typeSource({ ...schema })).toBe(source);
});

test("a path has its parameters, its body and its answers, and says who may", async () => {
  const source = schemaSource({
    components: { schemas: { Word: { type: "string" } } },
    paths: {
      "/words/{id}": {
        patch: {
          summary: "Change a word */ at once",
          "x-role": "operator",
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" } },
            { name: "dry", in: "query", required: false, schema: { type: "boolean" } },
          ],
          requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
          responses: {
            200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Word" } } } },
            204: { description: "Nothing" },
            default: { $ref: "#/components/responses/Problem" },
          },
        },
      },
    },
  });
  expect(await laidOut(source)).toBe(
    await laidOut(`// The REST API as types, made by \`npm run generate\` from its description; do not edit.

export type Word = string;

/** By path and method; the name and form are those that openapi-fetch asks for. */
export interface paths {
  "/words/{id}": {
    /** Change a word * / at once (operator). */
    patch: {
      parameters: {
        query?: { readonly dry?: boolean | undefined };
        path: { readonly id: string };
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": { readonly [name: string]: unknown } } };
      responses: {
        200: { content: { "application/json": Word } };
        204: { content?: never };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
}
`),
  );
});
