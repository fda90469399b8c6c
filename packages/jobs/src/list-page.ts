// Pages of a list: a cursor says where the last page ended and fits no other list.
import { createHash } from "node:crypto";
import { z } from "zod";
import { problemResponse } from "./http-problem.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";

/** The fields of a list's query by which it is read in pages. */
export const pageQuery = {
  limit: z.coerce.number("Expected limit to be 1 to 200.").int().min(1).max(200).default(50),
  cursor: z.string().max(1024).optional(),
} as const;

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** For the API's description. */
export const pageShape = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** Where a page ended: what its last entry is ordered by. */
export type ListPosition = readonly string[];

/** What a list is of, its filter included. */
export type ListIdentity = readonly (string | null | undefined)[];

const seal = (identity: ListIdentity): string =>
  createHash("sha256").update(JSON.stringify(identity)).digest("base64url").slice(0, 16);

export interface CursorOf<Position> {
  readonly identity: ListIdentity;
  /** Anyone can write a cursor: what does not fit here is foreign too. */
  readonly position: z.ZodType<Position>;
}

/** Null without one: the first page. `foreign` for a cursor of another list, or none of ours. */
export function readCursor<Position extends ListPosition>(
  cursor: string | undefined,
  { identity, position: shape }: CursorOf<Position>,
): Position | null | "foreign" {
  if (cursor === undefined) return null;
  const [sealed, ...position] = partsOf(Buffer.from(cursor, "base64url").toString("utf8"));
  const read = shape.safeParse(position);
  return sealed === seal(identity) && read.success ? read.data : "foreign";
}

function partsOf(text: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) && found.every(isStorable) ? found : [];
  } catch {
    return [];
  }
}

/** PostgreSQL's text holds every character but this one. */
const isStorable = (part: unknown): part is string => typeof part === "string" && !part.includes("\u0000");

export const foreignCursor = (request: Pick<HttpRequest, "requestId">): HttpResponse =>
  problemResponse(
    {
      code: "invalid-request",
      field: "cursor",
      detail: "Expected a cursor that this list gave for the same filter, got another.",
    },
    request,
  );

export interface PageOptions<Row, Item> {
  readonly limit: number;
  readonly identity: ListIdentity;
  readonly position: (row: Row) => ListPosition;
  readonly show: (row: Row) => Item;
}

/** Makes a page of rows that were read with one more than the limit. */
export function pageOf<Row, Item>(rows: readonly Row[], options: PageOptions<Row, Item>): Page<Item> {
  const { limit, identity, position, show } = options;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(show);
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null };
  const text = JSON.stringify([seal(identity), ...position(last)]);
  return { items, nextCursor: Buffer.from(text, "utf8").toString("base64url") };
}
