// An alarm as the API shows it.
import type { RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { AlarmAction, AlarmDefinition } from "./alarm-definition.ts";
import type { AlarmKind } from "./alarm-kind.ts";
import type { listAlarms } from "./list-alarms.sql.ts";

export interface Alarm extends Omit<AlarmDefinition, "kind"> {
  readonly name: string;
  readonly kind: AlarmKind;
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
  const { name, kind, maxAgeSeconds, actions, origin, state, since, detail, createdAt, updatedAt } = row;
  return {
    name,
    kind: storedValue<AlarmKind>(kind),
    schedule: watchedSchedule(row),
    maxAgeSeconds,
    actions: storedValue<AlarmAction[]>(actions),
    origin: storedValue<Alarm["origin"]>(origin),
    state: storedValue<Alarm["state"]>(state),
    since,
    detail,
    createdAt,
    updatedAt,
  };
}

interface Watched {
  readonly groupName: string | null;
  readonly scheduleName: string | null;
}

/** `group/name`; null where it watches every schedule of its tenant. */
export const watchedSchedule = ({ groupName, scheduleName }: Watched): string | null =>
  groupName === null || scheduleName === null ? null : `${groupName}/${scheduleName}`;

export const alarmNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the alarm "${name}" to exist, got none.`);
