// Takes back the runs of schedules that were made ahead of their time.
import type { Queryable } from "@punctual/database";
import { withdrawRuns } from "./withdraw-runs.sql.ts";

export async function withdrawPlanned(
  transaction: Queryable,
  scheduleIds: readonly string[],
): Promise<readonly string[]> {
  const withdrawn = await transaction.query(withdrawRuns, { scheduleIds });
  return withdrawn.map((run) => run.id);
}
