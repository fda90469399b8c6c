// Lists the jobs that a tenant's schedules may have as their target: this node's own, and those of the tenant's apps.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listAppJobs } from "./list-app-jobs.sql.ts";
import { nodeJobNames } from "./node-job.ts";

/** By name. */
export async function listJobs(
  engine: EngineContext,
  { tenant }: Pick<Principal, "tenant">,
): Promise<readonly string[]> {
  const served = await databaseOf(engine, { tenant }).query(listAppJobs, { tenant });
  return [...new Set([...nodeJobNames(engine, tenant), ...served.map(({ job }) => job)])].sort();
}
