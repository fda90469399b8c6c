// Lists a tenant's event buses by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { ensureBus } from "./ensure-bus.ts";
import { defaultBus, toEventBus, type EventBus } from "./event-bus.ts";
import { listEventBuses as listEventBusesStatement } from "./list-event-buses.sql.ts";

export interface ListEventBuses extends PageRequest {
  /** How the name begins; null: any. */
  readonly prefix: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listEventBuses(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, prefix }: ListEventBuses,
): Promise<Page<EventBus>> {
  const identity = { list: "event-buses", tenant, prefix };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const database = databaseOf(engine, { tenant });
  await ensureBus(database, tenant, defaultBus);
  const wanted = { tenant, name: null, prefix, after, limit: limit + 1 };
  const rows = await database.query(listEventBusesStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toEventBus), nextCursor: page.nextCursor };
}
