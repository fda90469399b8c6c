// Pages of a list: a cursor names where the last page ended and is bound to its tenant and filter.
import { createHash } from "node:crypto";
import { validate as isUuid } from "uuid";
import { Problem } from "./errors.ts";

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

export interface PageRequest {
  /** 1–200. */
  readonly limit: number;
  readonly cursor: string | null;
}

/** Identifies a list, so that its cursors fit no other: the tenant and every filter. */
export type ListIdentity = Readonly<Record<string, unknown>>;

const seal = (identity: ListIdentity): string =>
  createHash("sha256").update(JSON.stringify(identity)).digest("base64url").slice(0, 16);

const invalidCursor = (): Problem =>
  new Problem("invalid-cursor", "Expected a cursor that this list gave for the same filter, got another.", {
    field: "cursor",
  });

/** Reads where to go on. Throws Problem `invalid-cursor` for a cursor of another list, or none of ours. */
export function readCursor(cursor: string | null, identity: ListIdentity): readonly string[] | null {
  if (cursor === null) return null;
  const parts = Buffer.from(cursor, "base64url").toString("utf8").split("\n");
  // A NUL was never in a position of ours, and PostgreSQL would refuse it as an error.
  if (parts[0] !== seal(identity) || parts.length < 2 || cursorHoldsNul(parts)) throw invalidCursor();
  return parts.slice(1);
}

const cursorHoldsNul = (parts: readonly string[]): boolean => parts.some((part) => part.includes("\u0000"));

/** Makes a page of rows that were read with one more than the limit. */
export function pageOf<Row>(
  rows: readonly Row[],
  {
    limit,
    identity,
    position,
  }: { limit: number; identity: ListIdentity; position: (row: Row) => readonly string[] },
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null };
  return {
    items,
    nextCursor: Buffer.from([seal(identity), ...position(last)].join("\n"), "utf8").toString("base64url"),
  };
}

/** Where a list ended that is ordered by an instant and an id. Throws Problem `invalid-cursor`. */
export function readInstantCursor(
  cursor: string | null,
  identity: ListIdentity,
): { readonly at: Date; readonly id: string } | null {
  const parts = readCursor(cursor, identity);
  if (parts === null) return null;
  const [at, id] = [new Date(parts[0] ?? ""), parts[1] ?? ""];
  if (Number.isNaN(at.getTime()) || !isUuid(id)) throw invalidCursor();
  return { at, id };
}
