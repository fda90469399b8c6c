// Brings the schedules of punctual.config.ts into the database: what is declared is put, what is no longer is paused.
import type { EngineContext } from "../engine-context.ts";
import { declarer as principal } from "../principal.ts";
import { changeState } from "./change-state.ts";
import { listDeclared } from "./list-declared.sql.ts";
import { putSchedule } from "./put-schedule.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";

export interface DeclaredSchedule extends ScheduleName {
  readonly definition: ScheduleDefinition;
}

export interface Synced {
  readonly put: number;
  /** Names that were declared before and are paused now; they are never deleted. */
  readonly paused: readonly string[];
}

const goneReason = "no longer declared in punctual.config.ts";

/** A pause by hand outlives a start: the state in the file counts only for a schedule that is new. Throws what putSchedule throws. */
export async function syncDeclared(
  engine: EngineContext,
  declared: readonly DeclaredSchedule[],
): Promise<Synced> {
  const known = new Map(
    (await databaseOf(engine, principal).query(listDeclared, { tenant: principal.tenant })).map((row) => [
      scheduleNameOf(nameOf(row)),
      row,
    ]),
  );
  for (const { group, name, definition } of declared) {
    const before = known.get(scheduleNameOf({ group, name }));
    const pausedByHand = before?.state === "paused" && before.stateReason !== goneReason;
    const state = pausedByHand ? "paused" : definition.state;
    await putSchedule(engine, principal, {
      group,
      name,
      definition: { ...definition, state },
      origin: "code",
    });
    known.delete(scheduleNameOf({ group, name }));
  }
  const gone = [...known.values()].filter(({ state }) => state === "enabled");
  for (const row of gone) {
    await changeState(engine, principal, { ...nameOf(row), to: "paused", reason: goneReason });
  }
  return { put: declared.length, paused: gone.map((row) => scheduleNameOf(nameOf(row))) };
}

const nameOf = ({
  groupName,
  name,
}: {
  readonly groupName: string;
  readonly name: string;
}): ScheduleName => ({ group: groupName, name });
