// Waits until the database answers: in a cluster it often comes up after us.
import { classify, type Database } from "@punctual/database";
import { setTimeout as pause } from "node:timers/promises";
import { CommandFailure } from "../failure.ts";
import type { Log } from "../log/make-log.ts";

const longestPauseMs = 10_000;

/** Tries for as long as nobody stops it. Throws CommandFailure when the database answers and refuses us. */
export async function waitForDatabase(
  database: Database,
  { log, stop }: { readonly log: Log; readonly stop: AbortSignal },
): Promise<void> {
  for (let pauseMs = 250; !stop.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const failure = await database.execute("select 1").then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return;
    if (classify(failure) !== "unavailable") throw refused(failure);
    log.warn({ err: failure, nextTryMs: pauseMs }, "waiting for the database");
    await pause(pauseMs, undefined, { signal: stop }).catch(() => undefined);
  }
  throw new CommandFailure("Expected the database to answer, got a request to stop before it did.");
}

function refused(failure: unknown): CommandFailure {
  const words = failure instanceof Error ? failure.message : String(failure);
  return new CommandFailure(
    `Expected the database to let us in, got: ${words}. Mend DATABASE_URL, or the rights of its user.`,
    { cause: failure },
  );
}
