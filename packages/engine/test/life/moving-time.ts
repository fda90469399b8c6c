// The database's time as a test wants it: it flows as ever, from another instant, or stands still.
import type { Database } from "@punctual/database";

export interface MovingTime {
  now(): Promise<Date>;
  /** Flows on from this instant. */
  flowFrom(instant: Date): Promise<void>;
  /** Stands still at this instant: what is due later never falls due. */
  standAt(instant: Date): Promise<void>;
}

/** Replaces punctual.now(), which every node reads. */
export async function movingTime(database: Database): Promise<MovingTime> {
  await database.execute(`
    create table public.moving_time (base timestamptz not null, since timestamptz not null, speed integer not null);
    insert into public.moving_time select at, at, 1 from (select clock_timestamp() as at) as begun;
    create or replace function punctual.now() returns timestamptz language sql volatile security definer as
      'select date_trunc(''milliseconds'', base + (clock_timestamp() - since) * speed) from public.moving_time'`);
  const move = async (instant: Date, speed: 0 | 1): Promise<void> => {
    await database.execute("update public.moving_time set base = $1, since = clock_timestamp(), speed = $2", [
      instant,
      speed,
    ]);
  };
  return {
    async now() {
      const [row] = await database.execute("select punctual.now() as now");
      if (row?.now instanceof Date) return row.now;
      throw new Error("Expected punctual.now() to answer an instant, got something else.");
    },
    flowFrom: (instant) => move(instant, 1),
    standAt: (instant) => move(instant, 0),
  };
}
