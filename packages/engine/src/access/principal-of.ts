// Tells in whose name an access key asks.
import type { Database } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { storedRole, type AccessKey } from "./access-key.ts";
import { KeySearch } from "./key-search.ts";
import { noteKeyUse } from "./note-key-use.ts";

export interface KeyHolder {
  readonly keyId: string;
  readonly principal: Principal;
  /** Resolves when the key's last use is on record, if it was to be noted; the request need not wait for it. */
  readonly noted: Promise<void>;
}

const searches = new WeakMap<Database, KeySearch>();

/**
 * Null for a key that is unknown, revoked or expired: nobody is told which. The database is asked every time, so that a
 * revoked key is out at once on every node. Throws DatabaseUnavailable.
 */
export async function principalOf(engine: EngineContext, digest: Buffer): Promise<KeyHolder | null> {
  const key = await searchIn(engine.database).find(digest);
  if (key === null) return null;
  return { keyId: key.id, principal: holderOf(key), noted: noteKeyUse(engine, key) };
}

/** Of two keys with one name the audit tells which. */
export const holderOf = ({ tenant, name, prefix, role }: StoredKey): Principal => ({
  tenant,
  actor: `${name} (${prefix}…)`,
  role: storedRole(role),
});

interface StoredKey extends Pick<AccessKey, "tenant" | "name" | "prefix"> {
  readonly role: string;
}

function searchIn(database: Database): KeySearch {
  const search = searches.get(database) ?? new KeySearch(database);
  searches.set(database, search);
  return search;
}
