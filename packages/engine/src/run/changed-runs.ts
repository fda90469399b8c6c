// Reads runs that have just changed, for whoever watches them.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { parseScheduleName } from "../schedule/schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";
import { listChangedRuns } from "./list-changed-runs.sql.ts";
import { toRun, type Run, type RunState } from "./run.ts";

export interface ChangedRuns {
  readonly ids: readonly string[];
  /** `group/name`, or a name in the group `default`. */
  readonly schedule: string | null;
  readonly job: string | null;
  readonly state: readonly RunState[] | null;
}

/** Runs of other tenants are left out like those that the filter does not ask for. */
export async function changedRuns(
  engine: EngineContext,
  principal: Principal,
  { ids, schedule, job, state }: ChangedRuns,
): Promise<readonly Run[]> {
  const named = schedule === null ? null : parseScheduleName(schedule);
  const rows = await databaseOf(engine, principal).query(listChangedRuns, {
    tenant: principal.tenant,
    ids,
    groupName: named?.group ?? null,
    name: named?.name ?? null,
    job,
    states: state,
  });
  return rows.map(toRun);
}
