// Tells in whose name an access key asks.
import type { Database } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { storedRole } from "./access-key.ts";
import { KeySearch, type FoundKey } from "./key-search.ts";
import { noteUse } from "./note-use.sql.ts";

export interface KeyHolder {
  readonly principal: Principal;
  /** Resolves when the key's last use is on record, if it was to be noted; the request need not wait for it. */
  readonly noted: Promise<void>;
}

const searches = new WeakMap<Database, KeySearch>();
const notes = new WeakMap<FoundKey, Promise<void>>();

/**
 * Null for a key that is unknown, revoked or expired: nobody is told which. The database is asked every time, so that a
 * revoked key is out at once on every node. Throws DatabaseUnavailable.
 */
export async function principalOf(engine: EngineContext, digest: Buffer): Promise<KeyHolder | null> {
  const key = await searchIn(engine.database).find(digest);
  if (key === null) return null;
  const { tenant, name, prefix } = key;
  return {
    // Of two keys with one name the audit tells which.
    principal: { tenant, actor: `${name} (${prefix}…)`, role: storedRole(key.role) },
    noted: key.useIsNews ? noteOnce(engine, key) : Promise.resolve(),
  };
}

function searchIn(database: Database): KeySearch {
  const search = searches.get(database) ?? new KeySearch(database);
  searches.set(database, search);
  return search;
}

/** One note for all requests that the same look-up let in. */
function noteOnce(engine: EngineContext, key: FoundKey): Promise<void> {
  const noted = notes.get(key) ?? note(engine, key.id);
  notes.set(key, noted);
  return noted;
}

async function note({ database, log }: EngineContext, id: string): Promise<void> {
  try {
    await database.query(noteUse, { id });
  } catch (error) {
    log.warn({ err: error }, "the last use of an access key could not be noted");
  }
}
