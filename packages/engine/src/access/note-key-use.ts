// Notes when an access key was last used, once for all requests that one look-up let in.
import type { EngineContext } from "../engine-context.ts";
import { noteUse } from "./note-use.sql.ts";

interface UsedKey {
  readonly id: string;
  readonly useIsNews: boolean;
}

const notes = new WeakMap<UsedKey, Promise<void>>();

/** Resolves when the use is on record, if it was to be noted; the request need not wait for it. */
export function noteKeyUse(engine: EngineContext, key: UsedKey): Promise<void> {
  if (!key.useIsNews) return Promise.resolve();
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
