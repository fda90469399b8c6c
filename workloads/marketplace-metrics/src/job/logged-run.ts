// The documented lines of the log at the beginning and the end of a run.
import type { JobLog, JobRun } from "@punctual/jobs";
import type { JobType } from "../job-log/job-type.ts";

export interface LoggedRun {
  readonly jobType: JobType;
  /** Null: all of them. */
  readonly tenantId: string | null;
  readonly run: Pick<JobRun, "id">;
  readonly log: JobLog;
}

/** What the work answers goes into the line of its end, counts under their JSON names. */
export async function loggedRun<Result extends object>(
  { jobType, tenantId, run, log }: LoggedRun,
  work: () => Promise<Result>,
): Promise<Result> {
  const named = { jobType, tenantId };
  const line = (what: string): string =>
    `[INTERNAL-JOB] ${jobType} ${what} tenant=${tenantId ?? "all"} run=${run.id}`;
  log.info(line("started"), named);
  try {
    const result = await work();
    log.info(line("completed"), { ...named, ...result });
    return result;
  } catch (error) {
    log.error(line("failed"), { ...named, error: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}
