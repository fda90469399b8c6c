// A stream's snapshots by month.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { ListQuery } from "../list/list-query.ts";
import { monthShape } from "../month/month.ts";
import { findSnapshot } from "./find-snapshot.sql.ts";
import { listSnapshots } from "./list-snapshots.sql.ts";
import { shownSnapshot } from "./shown-snapshot.ts";

export interface SnapshotsRequest extends ListQuery {
  readonly streamId: string;
}

const position = z.tuple([monthShape]);

/** Newest month first. Null for a cursor of another list. */
export async function snapshotsOf(
  queryable: Queryable,
  { streamId, limit, cursor }: SnapshotsRequest,
): Promise<Page<unknown> | null> {
  const identity = ["snapshots", streamId];
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  const range = { streamId, before: after?.[0] ?? null, limit: limit + 1 };
  const rows = await queryable.query(listSnapshots, range);
  return pageOf(rows, { limit, identity, position: ({ month }) => [month], show: shownSnapshot });
}

/** Null where there is none. */
export async function snapshotOf(queryable: Queryable, streamId: string, month: string): Promise<unknown> {
  const [row] = await queryable.query(findSnapshot, { streamId, month });
  return row === undefined ? null : shownSnapshot(row);
}
