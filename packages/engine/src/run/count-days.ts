// Counts the runs of days that are over, once, for whoever looks at a month of them.
import type { Queryable } from "@punctual/database";
import { countDay } from "./count-day.sql.ts";
import { daysToCount } from "./days-to-count.sql.ts";
import { forgetDays } from "./forget-days.sql.ts";

/** A day at a time: while one is counted, nobody ends a run of it. */
export async function countDays(queryable: Queryable, before: Date): Promise<void> {
  await queryable.query(forgetDays, { before });
  for (const { day } of await queryable.query(daysToCount, { from: before }))
    await queryable.query(countDay, { day });
}
