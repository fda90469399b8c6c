// The users, with what there is of each.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import { listUsers as listUsersStatement } from "./list-users.sql.ts";

export interface UsersRequest {
  /** What the ids begin with. */
  readonly search?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const position = z.tuple([z.string()]);

/** By id. Null for a cursor of another list. */
export async function listUsers(
  queryable: Queryable,
  { search = "", limit, cursor }: UsersRequest,
): Promise<Page<unknown> | null> {
  const identity = ["users", search];
  const place = readCursor(cursor, { identity, position });
  if (place === "foreign") return null;
  // Every id is longer than the empty one.
  const [after = ""] = place ?? [];
  const rows = await queryable.query(listUsersStatement, { after, search, limit: limit + 1 });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ userId }) => [userId],
    show: ({ userId, products, archived, lastDate }) => ({
      userId,
      products,
      archived,
      lastSnapshotDate: lastDate,
    }),
  });
}
