// Pages of a list: a cursor says where the last page ended and fits no other list.
import { createHash } from "node:crypto";
import { problemResponse, type HttpRequest, type HttpResponse } from "@punctual/jobs";

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Where a page ended: what its last entry is ordered by. */
export type Position = readonly string[];

/** What a list is of, its filter included. */
export type ListIdentity = readonly (string | null | undefined)[];

const seal = (identity: ListIdentity): string =>
  createHash("sha256").update(JSON.stringify(identity)).digest("base64url").slice(0, 16);

/** `foreign` for a cursor of another list, or none of ours. */
export function readCursor(cursor: string | undefined, identity: ListIdentity): Position | null | "foreign" {
  if (cursor === undefined) return null;
  const [sealed, ...position] = Buffer.from(cursor, "base64url").toString("utf8").split("\n");
  return sealed === seal(identity) && position.length > 0 ? position : "foreign";
}

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
  readonly position: (row: Row) => Position;
  readonly show: (row: Row) => Item;
}

/** Makes a page of rows that were read with one more than the limit. */
export function pageOf<Row, Item>(rows: readonly Row[], options: PageOptions<Row, Item>): Page<Item> {
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  const items = shown.map(options.show);
  if (rows.length <= options.limit || last === undefined) return { items, nextCursor: null };
  const text = [seal(options.identity), ...options.position(last)].join("\n");
  return { items, nextCursor: Buffer.from(text, "utf8").toString("base64url") };
}
