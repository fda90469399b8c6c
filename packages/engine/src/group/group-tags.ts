// The tags of a schedule group.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import { groupNotFound } from "./group-not-found.ts";
import { readGroupTags } from "./read-group-tags.sql.ts";

/** By key. */
export type GroupTags = Readonly<Record<string, string>>;

/** As many as EventBridge Scheduler has them. */
const mostTags = 200;

/** Throws Problem `invalid-request`. */
export function assertTagCount(tags: GroupTags): void {
  const count = Object.keys(tags).length;
  if (count > mostTags)
    throw new Problem(
      "invalid-request",
      `Expected at most ${mostTags} tags on a schedule group, got ${count}.`,
      {
        field: "tags",
      },
    );
}

/** Throws Problem `not-found`. */
export async function tagsOf(queryable: Queryable, tenant: string, name: string): Promise<GroupTags> {
  const [row] = await queryable.query(readGroupTags, { tenant, name });
  if (row === undefined) throw groupNotFound(name);
  return storedValue<GroupTags>(row.tags);
}
