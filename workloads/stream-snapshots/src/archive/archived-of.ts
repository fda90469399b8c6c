// A stream's archived events.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import { placeText, type ListQuery } from "../list/list-query.ts";
import { listArchived } from "./list-archived.sql.ts";

export interface ArchivedRequest extends ListQuery {
  readonly streamId: string;
}

/** Before every event. */
const beginning = "0001-01-01T00:00:00.000Z";

const position = z.tuple([z.iso.datetime().refine((text) => text >= beginning), placeText]);

/** Oldest first. Null for a cursor of another list. */
export async function archivedOf(
  queryable: Queryable,
  { streamId, limit, cursor }: ArchivedRequest,
): Promise<Page<unknown> | null> {
  const identity = ["archive", streamId];
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  const [afterAt = beginning, afterId = ""] = after ?? [];
  const range = { streamId, afterAt: new Date(afterAt), afterId, limit: limit + 1 };
  const rows = await queryable.query(listArchived, range);
  return pageOf(rows, {
    limit,
    identity,
    position: ({ occurredAt, id }) => [occurredAt.toISOString(), id],
    show: (row) => row,
  });
}
