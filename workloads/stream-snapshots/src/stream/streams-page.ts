// All streams, with what there is of each.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import { placeText, type ListQuery } from "../list/list-query.ts";
import { listStreams } from "./list-streams.sql.ts";

export interface StreamsRequest extends ListQuery {
  /** What the ids begin with. */
  readonly search?: string | undefined;
}

const position = z.tuple([placeText]);

/** By id. Null for a cursor of another list. */
export async function streamsPage(
  queryable: Queryable,
  { search = "", limit, cursor }: StreamsRequest,
): Promise<Page<unknown> | null> {
  const identity = ["streams", search];
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  const rows = await queryable.query(listStreams, {
    search,
    after: after?.[0] ?? "",
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ streamId }) => [streamId],
    show: (row) => ({ ...row, eventCount: Number(row.eventCount) }),
  });
}
