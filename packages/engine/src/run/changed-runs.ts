// Reads runs that have just changed, for whoever watches them.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { scheduleIds, type ListRuns } from "./list-runs.ts";
import { listRuns } from "./list-runs.sql.ts";
import { toRun, type Run } from "./run.ts";

export interface ChangedRuns extends Pick<ListRuns, "schedule" | "job" | "state"> {
  readonly ids: readonly string[];
}

const everything = {
  kind: null,
  minAttempts: null,
  backfillId: null,
  fromAt: null,
  toAt: null,
  afterAt: null,
  afterId: null,
};

/** Runs of other tenants are left out like those that the filter does not ask for. */
export async function changedRuns(
  engine: EngineContext,
  principal: Principal,
  { ids, schedule, job, state }: ChangedRuns,
): Promise<readonly Run[]> {
  const { tenant } = principal;
  const rows = await databaseOf(engine, principal).query(listRuns, {
    ...everything,
    tenant,
    ids,
    scheduleIds: schedule === null ? null : await scheduleIds(engine, tenant, schedule),
    job,
    states: state,
    limit: ids.length,
  });
  return rows.map(toRun);
}
