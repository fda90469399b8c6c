// An alarm as the API shows it.
import type { RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { AlarmAction, AlarmDefinition } from "./alarm-definition.ts";
import type { listAlarms } from "./list-alarms.sql.ts";

export interface Alarm extends AlarmDefinition {
  readonly name: string;
  readonly origin: "api" | "code";
  readonly state: "ok" | "alarm";
  /** When it turned over last. */
  readonly since: Date;
  /** What made it turn; null while it is ok. */
  readonly detail: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function toAlarm(row: RowOf<typeof listAlarms>): Alarm {
  const { name, kind, groupName, scheduleName, actions, origin, state, since, detail, createdAt, updatedAt } =
    row;
  return {
    name,
    kind: storedValue<Alarm["kind"]>(kind),
    schedule: groupName === null || scheduleName === null ? null : `${groupName}/${scheduleName}`,
    actions: storedValue<AlarmAction[]>(actions),
    origin: storedValue<Alarm["origin"]>(origin),
    state: storedValue<Alarm["state"]>(state),
    since,
    detail,
    createdAt,
    updatedAt,
  };
}

export const alarmNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the alarm "${name}" to exist, got none.`);
