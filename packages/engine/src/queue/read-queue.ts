// Reads one queue of a tenant, for a verb that works on it.
import type { Queryable, RowOf } from "@punctual/database";
import { listQueues } from "./list-queues.sql.ts";
import { queueNotFound } from "./queue.ts";

/** Throws Problem `not-found`. */
export async function readQueue(
  queryable: Queryable,
  { tenant }: { readonly tenant: string },
  name: string,
): Promise<RowOf<typeof listQueues>> {
  const [row] = await queryable.query(listQueues, { tenant, name, prefix: null, after: null, limit: 1 });
  if (row === undefined) throw queueNotFound(name);
  return row;
}
