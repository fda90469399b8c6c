// A stream's archived events.
import type { Queryable } from "@punctual/database";
import { z } from "zod";
import type { ListQuery } from "../list/list-query.ts";
import { pageOf, placeText, readCursor, type Page } from "../list/page.ts";
import { listArchived } from "./list-archived.sql.ts";

export interface ArchivedRequest extends ListQuery {
  readonly streamId: string;
}

/** Before every event. */
const beginning = "0001-01-01T00:00:00.000Z";

const place = z.tuple([z.iso.datetime().refine((text) => text >= beginning), placeText]);

/** Oldest first. Null for a cursor of another list. */
export async function archivedOf(
  queryable: Queryable,
  { streamId, limit, cursor }: ArchivedRequest,
): Promise<Page<unknown> | null> {
  const identity = ["archive", streamId];
  const after = readCursor(cursor, { identity, place });
  if (after === "foreign") return null;
  const [afterAt = beginning, afterId = ""] = after ?? [];
  const position = { afterAt: new Date(afterAt), afterId };
  const rows = await queryable.query(listArchived, { streamId, ...position, limit: limit + 1 });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ occurredAt, id }) => [occurredAt.toISOString(), id],
    show: (row) => row,
  });
}
