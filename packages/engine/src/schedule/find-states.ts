// Reads how named schedules stand, many at once.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { findStates as findStatesStatement } from "./find-states.sql.ts";
import type { ScheduleName } from "./schedule-name.ts";
import type { Schedule } from "./schedule.ts";

export interface ScheduleState extends ScheduleName {
  readonly state: Schedule["state"];
  /** Null while it is paused, and after its last time. */
  readonly nextAt: Date | null;
}

/** Those that there are, in no order. */
export async function findStates(
  engine: EngineContext,
  { tenant }: Principal,
  names: readonly ScheduleName[],
): Promise<readonly ScheduleState[]> {
  if (names.length === 0) return [];
  const rows = await databaseOf(engine, { tenant }).query(findStatesStatement, {
    tenant,
    groups: names.map(({ group }) => group),
    names: names.map(({ name }) => name),
  });
  return rows.map(({ groupName, name, state, nextAt }) => ({
    group: groupName,
    name,
    state: storedValue<Schedule["state"]>(state),
    nextAt,
  }));
}
