// Pages of a list, newest first: a cursor says where the last page ended and fits no other list.
import { createHash } from "node:crypto";
import { z } from "zod";
import { Refused } from "../problem.ts";

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** The row where the last page ended. */
export interface Position {
  readonly createdAt: Date;
  readonly id: string;
}

/** What a list is of. */
export type ListIdentity = readonly string[];

const seal = (identity: ListIdentity): string =>
  createHash("sha256").update(JSON.stringify(identity)).digest("base64url").slice(0, 16);

const cursorParts = z.tuple([z.string(), z.iso.datetime(), z.string().regex(/^[A-Za-z0-9-]{1,64}$/)]);

/** Null for the first page. Throws Refused for a cursor of another list, or none of ours. */
export function readCursor(cursor: string | undefined, identity: ListIdentity): Position | null {
  if (cursor === undefined) return null;
  const parts = cursorParts.safeParse(Buffer.from(cursor, "base64url").toString("utf8").split("\n"));
  if (!parts.success || parts.data[0] !== seal(identity)) throw foreignCursor();
  const [, createdAt, id] = parts.data;
  return { createdAt: new Date(createdAt), id };
}

const foreignCursor = (): Refused =>
  new Refused({
    code: "invalid-request",
    field: "cursor",
    detail: "Expected a cursor that this list gave, got another.",
  });

export interface PageOptions<Row> {
  readonly limit: number;
  readonly identity: ListIdentity;
  readonly position: (row: Row) => Position;
}

/** Cuts rows that were read with one more than the limit. */
export function pageOf<Row>(rows: readonly Row[], options: PageOptions<Row>): Page<Row> {
  const { limit, identity, position } = options;
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null };
  const { createdAt, id } = position(last);
  const text = [seal(identity), createdAt.toISOString(), id].join("\n");
  return { items, nextCursor: Buffer.from(text, "utf8").toString("base64url") };
}
