// Refuses to let go of jobs that a schedule still needs.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { findNeededJobs } from "./find-needed-jobs.sql.ts";

/** Throws Problem `job-needed`. */
export async function assertUnneeded(
  transaction: Queryable,
  tenant: string,
  jobs: readonly string[],
): Promise<void> {
  if (jobs.length === 0) return;
  const [needed] = await transaction.query(findNeededJobs, { tenant, jobs });
  if (needed === undefined) return;
  throw new Problem(
    "job-needed",
    `Expected no schedule to need the job "${needed.job}", got ${needed.schedule}.`,
  );
}
