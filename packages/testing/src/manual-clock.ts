// Moves the engine's only clock: a test's database gets a punctual.now() that stands still until it is told otherwise.
import type { Database } from "@punctual/database";

export interface ManualClock {
  now(): Promise<Date>;
  /** Backwards too. */
  set(instant: Date | string): Promise<void>;
  advance(by: {
    readonly milliseconds?: number;
    readonly seconds?: number;
    readonly minutes?: number;
    readonly hours?: number;
    readonly days?: number;
  }): Promise<Date>;
}

/** From here on the database's time is what the test says. */
export async function manualClock(database: Database, start: Date | string): Promise<ManualClock> {
  await database.execute(`
    create table punctual.manual_clock (now timestamptz not null);
    insert into punctual.manual_clock values (now());
    create or replace function punctual.now() returns timestamptz language sql volatile security definer
      as 'select date_trunc(''milliseconds'', now) from punctual.manual_clock'`);
  const clock: ManualClock = {
    async now() {
      const [row] = await database.execute("select punctual.now() as now");
      return new Date(String(row?.now instanceof Date ? row.now.toISOString() : row?.now));
    },
    async set(instant) {
      await database.execute("update punctual.manual_clock set now = $1", [new Date(instant)]);
    },
    async advance({ milliseconds = 0, seconds = 0, minutes = 0, hours = 0, days = 0 }) {
      const ms = milliseconds + 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * days)));
      const moved = new Date((await clock.now()).getTime() + ms);
      await clock.set(moved);
      return moved;
    },
  };
  await clock.set(start);
  return clock;
}
