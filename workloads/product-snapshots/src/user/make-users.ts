// Makes users that are unknown.
import type { Queryable } from "@punctual/database";
import { insertUsers } from "./insert-users.sql.ts";

/** Answers those that it made: they cannot have anything yet. */
export async function makeUsers(
  queryable: Queryable,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set((await queryable.query(insertUsers, { userIds })).map(({ userId }) => userId));
}
