// Reads one app with the jobs that it serves.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { appNotFound, toApp, type App } from "./app.ts";
import { listApps } from "./list-apps.sql.ts";

/** Throws Problem `not-found`. */
export async function getApp(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: { readonly name: string },
): Promise<App> {
  const [row] = await databaseOf(engine, { tenant }).query(listApps, { tenant, name, after: null, limit: 1 });
  if (row === undefined) throw appNotFound(name);
  return toApp(row);
}
