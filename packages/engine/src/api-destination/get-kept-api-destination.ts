// Reads one API destination with all that is known of it.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { apiDestinationNotFound } from "./api-destination.ts";
import { readKeptApiDestination, type KeptApiDestination } from "./kept-api-destination.ts";

/** Throws Problem `not-found`. */
export async function getKeptApiDestination(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: { readonly name: string },
): Promise<KeptApiDestination> {
  const found = await readKeptApiDestination(databaseOf(engine, { tenant }), { tenant, name });
  if (found === null) throw apiDestinationNotFound(name);
  return found;
}
