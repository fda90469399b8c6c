// Turns of alarms that have not been told yet.
import type { Queryable, RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { AlarmAction } from "./alarm-definition.ts";
import { watchedSchedule, type Alarm } from "./alarm.ts";
import { noteTold } from "./note-told.sql.ts";
import type { NoticeFacts } from "./notice.ts";
import { takeUntoldAlarms } from "./take-untold-alarms.sql.ts";

/** Longer than telling can take: ten actions of the time-out below, one after another. */
const leaseSeconds = 180;
export const actionTimeoutSeconds = 15;
const alarmsPerBatch = 50;

export type UntoldAlarm = NoticeFacts & Pick<Alarm, "actions"> & { readonly id: string };

export async function takeUntold(queryable: Queryable): Promise<readonly UntoldAlarm[]> {
  const rows = await queryable.query(takeUntoldAlarms, { leaseSeconds, limit: alarmsPerBatch });
  return rows.map(toUntold);
}

export async function markTold(queryable: Queryable, { id, state }: UntoldAlarm): Promise<void> {
  await queryable.query(noteTold, { id, state });
}

function toUntold(row: RowOf<typeof takeUntoldAlarms>): UntoldAlarm {
  const { id, name, kind, state, since, detail, actions } = row;
  return {
    id,
    name,
    kind: storedValue<Alarm["kind"]>(kind),
    schedule: watchedSchedule(row),
    state: storedValue<Alarm["state"]>(state),
    since,
    detail,
    actions: storedValue<AlarmAction[]>(actions),
  };
}
