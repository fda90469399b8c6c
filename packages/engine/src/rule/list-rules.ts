// Lists the rules of an event bus by name.
import type { EngineContext } from "../engine-context.ts";
import { readBus } from "../event-bus/read-bus.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listRules as listRulesStatement } from "./list-rules.sql.ts";
import { toRule, type Rule } from "./rule.ts";

export interface ListRules extends PageRequest {
  readonly bus: string;
  /** How the name begins; null: any. */
  readonly prefix: string | null;
}

/** Throws EventProblem `unknown-bus`, Problem `invalid-cursor`. */
export async function listRules(
  engine: EngineContext,
  { tenant }: Principal,
  { bus, limit, cursor, prefix }: ListRules,
): Promise<Page<Rule>> {
  const identity = { list: "rules", tenant, bus, prefix };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const database = databaseOf(engine, { tenant });
  await readBus(database, { tenant }, bus);
  const wanted = { tenant, bus, name: null, prefix, after, limit: limit + 1 };
  const rows = await database.query(listRulesStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toRule), nextCursor: page.nextCursor };
}
