// Finds one topic, or says that there is none.
import type { Queryable, RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { listTopics } from "./list-topics.sql.ts";
import type { NamedTopic } from "./topic.ts";

/** Throws Problem `not-found`. */
export async function readTopic(
  queryable: Queryable,
  { tenant }: Pick<Principal, "tenant">,
  { region, name }: NamedTopic,
): Promise<RowOf<typeof listTopics>> {
  const [row] = await queryable.query(listTopics, { tenant, region, name, after: null, limit: 1 });
  if (row === undefined)
    throw new Problem("not-found", `Expected a topic named "${name}" in ${region}, got none of that name.`);
  return row;
}
