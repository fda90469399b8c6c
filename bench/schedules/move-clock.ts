// Moves the database's time for a measurement; it goes on from there at its usual pace.
import type { Database } from "@punctual/database";

/** Costs what the engine's own function costs: one addition more. */
export async function moveClock(database: Database, nowMs: number): Promise<void> {
  const aheadMs = Math.round(nowMs - Date.now());
  await database.execute(
    `create or replace function punctual.now() returns timestamptz language sql volatile parallel safe
     as 'select date_trunc(''milliseconds'', clock_timestamp() + interval ''${aheadMs} milliseconds'')'`,
  );
}
