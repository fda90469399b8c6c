// What a schema admits, in words for people.
import { asSchema, branchesOf, type JsonSchema } from "../openapi/json-schema.ts";
import { html, joined, type Html, type Part } from "./html.ts";

/** `text of 1–256 characters`, `list of Run`; a shape with a name is a link to it. */
export function schemaWords(schema: JsonSchema): Part {
  if (typeof schema.$ref === "string") return shapeLink(schema.$ref.split("/").at(-1) ?? "");
  if ("const" in schema) return code(JSON.stringify(schema.const));
  if (Array.isArray(schema.enum))
    return joined(
      schema.enum.map((value) => code(JSON.stringify(value))),
      " or ",
    );
  const branches = branchesOf(schema);
  if (branches.length > 1) return choice(branches);
  return typeWords(branches[0] ?? schema);
}

export const shapeLink = (name: string): Html => html`<a href="#shape-${name}">${name}</a>`;

const code = (text: string): Html => html`<code>${text}</code>`;

/** Branches that read the same are one to a reader: which is which, the rows below say. */
function choice(branches: readonly JsonSchema[]): Part {
  const words = new Map(branches.map((branch) => [JSON.stringify(schemaWords(branch)), schemaWords(branch)]));
  return joined([...words.values()], " or ");
}

function typeWords(schema: JsonSchema): Part {
  if (schema.type === "string") return textWords(schema);
  if (schema.type === "integer" || schema.type === "number") {
    return `${schema.type === "integer" ? "whole number" : "number"}${range("from", schema.minimum, schema.maximum)}`;
  }
  if (schema.type === "boolean") return html`<code>true</code> or <code>false</code>`;
  if (schema.type === "array") return ["list of ", schemaWords(asSchema(schema.items))];
  if (schema.type === "object") return objectWords(schema);
  return schema.type === "null" ? html`<code>null</code>` : "any JSON";
}

function objectWords(schema: JsonSchema): Part {
  const { properties, additionalProperties } = schema;
  const item = pageItem(schema);
  if (item !== null) return ["page of ", schemaWords(item)];
  if (properties !== undefined || typeof additionalProperties !== "object") return "object";
  return ["object with any names, each ", schemaWords(asSchema(additionalProperties))];
}

/** What stands in a page of a list; null for any other object. */
export function pageItem({ properties }: JsonSchema): JsonSchema | null {
  const { items, nextCursor, ...others } = asSchema(properties);
  if (nextCursor === undefined || Object.keys(others).length > 0) return null;
  return asSchema(asSchema(items).items);
}

const formats: Readonly<Record<string, string>> = {
  "date-time": "instant",
  date: "date",
  time: "time",
  uuid: "UUID",
  email: "e-mail address",
  uri: "URL",
};

function textWords({ format, pattern, minLength, maxLength }: JsonSchema): Part {
  const word = typeof format === "string" ? (formats[format] ?? format) : "text";
  const length = range("of", minLength, maxLength);
  const size = length === "" ? "" : `${length} characters`;
  return typeof pattern === "string" ? [`${word}${size} matching `, code(pattern)] : `${word}${size}`;
}

function range(word: string, least: unknown, most: unknown): string {
  if (typeof least === "number" && typeof most === "number") return ` ${word} ${least} to ${most}`;
  if (typeof least === "number") return ` ${word} ${least} or more`;
  return typeof most === "number" ? ` ${word} at most ${most}` : "";
}
