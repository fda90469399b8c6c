// Finds out which alarms turn over now.
import type { Queryable, RowOf } from "@punctual/database";
import { findGoodRuns } from "./find-good-runs.sql.ts";
import { judgeAlarms } from "./judge-alarms.sql.ts";

/** Due for so long without having begun is late: AWS promises 60 s. */
export const lateSeconds = 60;

export type TurnedAlarm = RowOf<typeof judgeAlarms>;

export async function judge(queryable: Queryable): Promise<readonly TurnedAlarm[]> {
  await queryable.query(findGoodRuns);
  return queryable.query(judgeAlarms, { lateSeconds });
}
