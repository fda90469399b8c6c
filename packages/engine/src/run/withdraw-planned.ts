// Takes back the runs of a schedule that were made ahead of their time.
import type { Queryable } from "@punctual/database";
import { withdrawRuns } from "./withdraw-runs.sql.ts";

export async function withdrawPlanned(
  transaction: Queryable,
  scheduleId: string,
): Promise<readonly string[]> {
  const withdrawn = await transaction.query(withdrawRuns, { scheduleId });
  return withdrawn.map((run) => run.id);
}
