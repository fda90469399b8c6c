// Turns of alarms that have not been told yet, and how that is told.
import type { Queryable, RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { AlarmAction } from "./alarm-definition.ts";
import { noteTold } from "./note-told.sql.ts";
import { takeUntoldAlarms } from "./take-untold-alarms.sql.ts";

/** Longer than telling can take: ten actions of the time-out below, one after another. */
const leaseSeconds = 180;
export const actionTimeoutSeconds = 15;
const alarmsPerBatch = 50;

export type UntoldAlarm = RowOf<typeof takeUntoldAlarms>;

export const takeUntold = (queryable: Queryable): Promise<readonly UntoldAlarm[]> =>
  queryable.query(takeUntoldAlarms, { leaseSeconds, limit: alarmsPerBatch });

export async function markTold(queryable: Queryable, { id, state }: UntoldAlarm): Promise<void> {
  await queryable.query(noteTold, { id, state });
}

export const actionsOf = ({ actions }: UntoldAlarm): readonly AlarmAction[] =>
  storedValue<AlarmAction[]>(actions);

/** The body that an action sends: for a webhook the facts, for Slack one line of text. */
export function noticeOf(alarm: UntoldAlarm, kind: AlarmAction["kind"]): string {
  const { name, state, since, detail } = alarm;
  const schedule = alarm.groupName === null ? null : `${alarm.groupName}/${alarm.scheduleName}`;
  if (kind === "webhook")
    return JSON.stringify({ alarm: name, kind: alarm.kind, schedule, state, detail, since });
  const what = state === "ok" ? "well again" : (detail ?? alarm.kind);
  return JSON.stringify({ text: `Punctual: ${name}${schedule === null ? "" : ` (${schedule})`}: ${what}` });
}
