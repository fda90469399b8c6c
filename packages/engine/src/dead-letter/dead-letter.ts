// A dead letter as the API shows it.
import type { RowOf } from "@punctual/database";
import { validate as isUuid } from "uuid";
import { Problem } from "../errors.ts";
import type { RunState } from "../run/run.ts";
import { storedValue } from "../stored-value.ts";
import type { listDeadLetters } from "./list-dead-letters.sql.ts";

export const deadLetterStates = ["open", "redriven", "discarded"] as const;
export type DeadLetterState = (typeof deadLetterStates)[number];

export interface DeadLetter {
  readonly id: string;
  readonly runId: string;
  /** `group/name`; null for a call. */
  readonly schedule: string | null;
  readonly job: string | null;
  readonly reason: string;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly redrivenAt: Date | null;
  readonly discardedAt: Date | null;
  /** As it stands now; null once the run is gone. */
  readonly runState: RunState | null;
}

export function toDeadLetter({
  groupName,
  name,
  runState,
  ...row
}: RowOf<typeof listDeadLetters>): DeadLetter {
  return { ...row, schedule: scheduleOf(groupName, name), runState: storedValue<RunState | null>(runState) };
}

export const scheduleOf = (groupName: string | null, name: string | null): string | null =>
  groupName === null || name === null ? null : `${groupName}/${name}`;

export const deadLetterNotFound = (id: string): Problem =>
  new Problem("not-found", `Expected the dead letter ${id.slice(0, 64)} to exist, got none.`);

/** Anything but an id of ours names no dead letter. Throws Problem `not-found`. */
export function assertDeadLetterId(id: string): void {
  if (!isUuid(id)) throw deadLetterNotFound(id);
}
