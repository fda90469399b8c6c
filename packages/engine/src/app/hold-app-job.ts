// Makes sure that somebody serves the job which a schedule names, and goes on serving it until the schedule is written.
import type { Queryable } from "@punctual/database";
import { nearest } from "@punctual/expression";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { holdAppJob as holdAppJobStatement } from "./hold-app-job.sql.ts";
import { listAppJobs } from "./list-app-jobs.sql.ts";
import { nodeJob, nodeJobNames } from "./node-job.ts";

export interface WantedJob {
  readonly tenant: string;
  readonly job: string;
}

/** Inside the transaction that writes the schedule. Throws Problem `unknown-job` with field `target.job`. */
export async function holdAppJob(
  transaction: Queryable,
  engine: Pick<EngineContext, "jobs">,
  { tenant, job }: WantedJob,
): Promise<void> {
  if (nodeJob(engine, tenant, job) !== undefined) return;
  const [served] = await transaction.query(holdAppJobStatement, { tenant, job });
  if (served !== undefined) return;
  const others = await transaction.query(listAppJobs, { tenant });
  const near = nearest(job, [...nodeJobNames(engine, tenant), ...others.map((other) => other.job)]);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  throw new Problem(
    "unknown-job",
    `Expected target.job to be a job that this node knows or an app serves, got "${job}".${hint}`,
    { field: "target.job" },
  );
}
