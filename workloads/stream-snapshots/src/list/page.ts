// Pages of a list: a cursor says where the last page ended and fits no other list.
import { createHash } from "node:crypto";
import { problemResponse, type HttpRequest, type HttpResponse } from "@punctual/jobs";
import { z } from "zod";

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Where a page ended, by the columns that its list is in the order of. */
export type Position = readonly string[];

/** What a list is of. */
export type ListIdentity = readonly string[];

const seal = (identity: ListIdentity): string =>
  createHash("sha256").update(JSON.stringify(identity)).digest("base64url").slice(0, 16);

const written = (identity: ListIdentity, position: Position): string =>
  Buffer.from(JSON.stringify([seal(identity), ...position]), "utf8").toString("base64url");

/** PostgreSQL takes every character but this one. */
export const placeText = z.string().refine((text) => !text.includes("\u0000"));

export interface CursorReading<Place extends Position> {
  readonly identity: ListIdentity;
  /** What a position of this list looks like: whatever else stands in a cursor is none of ours. */
  readonly place: z.ZodType<Place>;
}

/** Null without one; `foreign` for a cursor of another list, or none of ours. */
export function readCursor<Place extends Position>(
  cursor: string | undefined,
  { identity, place }: CursorReading<Place>,
): Place | null | "foreign" {
  if (cursor === undefined) return null;
  const [sealed, ...position] = parts(Buffer.from(cursor, "base64url").toString("utf8"));
  const read = place.safeParse(position);
  return sealed === seal(identity) && read.success ? read.data : "foreign";
}

function parts(text: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) && found.every((part) => typeof part === "string") ? found : [];
  } catch {
    return [];
  }
}

export const foreignCursor = (request: Pick<HttpRequest, "requestId">): HttpResponse =>
  problemResponse(
    {
      code: "invalid-request",
      field: "cursor",
      detail: "Expected a cursor that this list gave, got another.",
    },
    request,
  );

export interface PageOptions<Row, Item> {
  readonly limit: number;
  readonly identity: ListIdentity;
  readonly position: (row: Row) => Position;
  readonly show: (row: Row) => Item;
}

/** Makes a page of rows that were read with one more than the limit. */
export function pageOf<Row, Item>(rows: readonly Row[], options: PageOptions<Row, Item>): Page<Item> {
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  const items = shown.map(options.show);
  if (rows.length <= options.limit || last === undefined) return { items, nextCursor: null };
  return { items, nextCursor: written(options.identity, options.position(last)) };
}
