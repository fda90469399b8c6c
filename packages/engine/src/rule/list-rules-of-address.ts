// Lists the names of a bus's rules that have a target at an address.
import type { EngineContext } from "../engine-context.ts";
import { readBus } from "../event-bus/read-bus.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listRulesOfAddress as listRulesOfAddressStatement } from "./list-rules-of-address.sql.ts";

export interface ListRulesOfAddress extends PageRequest {
  readonly bus: string;
  /** As it was given with the target. */
  readonly address: string;
}

/** Throws EventProblem `unknown-bus`, Problem `invalid-cursor`. */
export async function listRulesOfAddress(
  engine: EngineContext,
  { tenant }: Principal,
  { bus, address, limit, cursor }: ListRulesOfAddress,
): Promise<Page<string>> {
  const identity = { list: "rules-of-address", tenant, bus, address };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const database = databaseOf(engine, { tenant });
  await readBus(database, { tenant }, bus);
  const wanted = { tenant, bus, address, after, limit: limit + 1 };
  const rows = await database.query(listRulesOfAddressStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: ({ rule }) => [rule] });
  return { items: page.items.map(({ rule }) => rule), nextCursor: page.nextCursor };
}
