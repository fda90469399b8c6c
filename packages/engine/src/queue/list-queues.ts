// Lists a tenant's queues by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listQueues as listQueuesStatement } from "./list-queues.sql.ts";
import { toQueue, type Queue } from "./queue.ts";

export interface ListQueues extends PageRequest {
  /** How the name begins; null: any. */
  readonly prefix: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listQueues(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, prefix }: ListQueues,
): Promise<Page<Queue>> {
  const identity = { list: "queues", tenant, prefix };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, prefix, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listQueuesStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toQueue), nextCursor: page.nextCursor };
}
