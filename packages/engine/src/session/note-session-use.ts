// Notes that a session was used, which moves its end.
import type { EngineContext } from "../engine-context.ts";
import { noteSessionUse as noteUse } from "./note-session-use.sql.ts";
import { idleSeconds, longestSeconds } from "./session.ts";

/** Never throws: the request that uses it need not fail. */
export async function noteSessionUse({ database, log }: EngineContext, digest: Buffer): Promise<void> {
  try {
    await database.query(noteUse, { digest, idleSeconds, longestSeconds });
  } catch (error) {
    log.warn({ err: error }, "the use of a session could not be noted");
  }
}
