// Lists the queues that give up to one queue what was received too often.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listSourceQueues as listSourceQueuesStatement } from "./list-source-queues.sql.ts";
import { readQueue } from "./read-queue.ts";

export interface ListSourceQueues extends PageRequest {
  readonly name: string;
}

/** Answers their names. Throws Problem: not-found, invalid-cursor. */
export async function listSourceQueues(
  engine: EngineContext,
  principal: Principal,
  { name, limit, cursor }: ListSourceQueues,
): Promise<Page<string>> {
  const { tenant } = principal;
  const identity = { list: "source-queues", tenant, name };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const database = databaseOf(engine, principal);
  await readQueue(database, principal, name);
  const rows = await database.query(listSourceQueuesStatement, { tenant, name, after, limit: limit + 1 });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map((row) => row.name), nextCursor: page.nextCursor };
}
