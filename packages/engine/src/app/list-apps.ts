// Lists a tenant's apps by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { toApp, type App } from "./app.ts";
import { listApps as listAppsStatement } from "./list-apps.sql.ts";

/** Throws Problem `invalid-cursor`. */
export async function listApps(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor }: PageRequest,
): Promise<Page<App>> {
  const identity = { list: "apps", tenant };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listAppsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toApp), nextCursor: page.nextCursor };
}
