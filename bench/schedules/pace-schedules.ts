// Gives some of the schedules a rate, so that they fire one after another at an even pace.
import type { Database } from "@punctual/database";

export interface Pace {
  readonly schedules: number;
  readonly expression: "rate(1 minute)" | "rate(1 day)";
  readonly perSecond: number;
  /** From the database's now. */
  readonly firstAfterSeconds: number;
}

export async function paceSchedules(database: Database, pace: Pace): Promise<void> {
  const { schedules, expression, perSecond, firstAfterSeconds } = pace;
  await database.execute(
    `with chosen as (
       select schedule_id, punctual.now() + interval '1 second' * ($3::float8 + row_number() over () / $2::float8) as at
         from (select schedule_id from punctual.next_occurrences limit $1) taken
     ), said as (
       update punctual.schedule_versions v set expression = $4, anchor_at = c.at
         from chosen c where c.schedule_id = v.schedule_id
     )
     update punctual.next_occurrences o set next_at = c.at, plan_at = c.at - interval '1 second'
       from chosen c where c.schedule_id = o.schedule_id`,
    [schedules, perSecond, firstAfterSeconds, expression],
  );
  // Their plans follow what they say now.
  await database.execute(
    `update punctual.next_occurrences set version = version
      where plan_at between punctual.now() and punctual.now() + interval '1 second' * ($1::float8 + 1)`,
    [firstAfterSeconds + schedules / perSecond],
  );
}
