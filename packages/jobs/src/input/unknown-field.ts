// Finds a field that the schema of an input does not name, even where the schema itself would drop it in silence.
import type { z } from "zod";
import { closedShape, partsOf } from "./schema-parts.ts";

export interface UnknownField {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  /** What could have stood there. */
  readonly known: readonly string[];
}

/** The first one; null where there is none. */
export const findUnknownField = (schema: z.ZodType, value: unknown): UnknownField | null =>
  find([schema], value, []);

type Schemas = readonly z.core.$ZodType[];
type Path = readonly PropertyKey[];

function find(schemas: Schemas, value: unknown, path: Path): UnknownField | null {
  if (typeof value !== "object" || value === null) return null;
  const parts = schemas.flatMap(partsOf);
  if (!Array.isArray(value)) return findInObject(parts, value, path);
  const elements = parts.flatMap(({ element }) => (element === undefined ? [] : [element]));
  return first(value.entries(), ([index, item]) => find(elements, item, [...path, index]));
}

function findInObject(parts: ReturnType<typeof partsOf>, value: object, path: Path): UnknownField | null {
  const takers = parts.filter(({ type }) => type !== "array" && !scalar.has(type));
  const shapes = takers.map(closedShape).filter((shape) => shape !== null);
  // One that takes fields of any name, such as a record or z.unknown(), leaves none unknown.
  if (shapes.length < takers.length || shapes.length === 0) return null;
  return first(Object.entries(value), ([name, inner]) => {
    const fitting = shapes.flatMap((shape) => (Object.hasOwn(shape, name) ? (shape[name] ?? []) : []));
    if (fitting.length > 0) return find(fitting, inner, [...path, name]);
    return { path, name, known: shapes.flatMap((shape) => Object.keys(shape)) };
  });
}

const scalar = new Set([
  "string",
  "number",
  "int",
  "boolean",
  "bigint",
  "null",
  "undefined",
  "literal",
  "enum",
  "never",
]);

function first<Item>(items: Iterable<Item>, look: (item: Item) => UnknownField | null): UnknownField | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}
