// A run as the API shows it.
import type { RowOf } from "@punctual/database";
import { validate as isUuid } from "uuid";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { listRuns } from "./list-runs.sql.ts";
import type { Tally } from "./tally.ts";

export const runStates = [
  "waiting",
  "claimed",
  "running",
  "succeeded",
  "partial",
  "dead",
  "skipped",
  "missed",
  "cancelled",
] as const;
export type RunState = (typeof runStates)[number];

export const openStates: readonly RunState[] = ["waiting", "claimed", "running"];
export const isOpen = (state: string): boolean => openStates.some((open) => open === state);

export interface Run {
  readonly id: string;
  readonly tenant: string;
  /** `group/name`; null for a call. */
  readonly schedule: string | null;
  readonly job: string | null;
  readonly kind: "scheduled" | "manual" | "backfill" | "call" | "event";
  readonly scheduledAt: Date;
  readonly dueAt: Date;
  readonly state: RunState;
  readonly reason: string | null;
  readonly attemptCount: number;
  readonly lost: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly tally: Tally | null;
  /** What a job returned, once final. */
  readonly result: unknown;
  readonly error: string | null;
}

export function toRun(row: RowOf<typeof listRuns>): Run {
  const { groupName, name, kind, state, tally, result, ...same } = row;
  return {
    ...same,
    schedule: groupName === null || name === null ? null : `${groupName}/${name}`,
    kind: storedValue<Run["kind"]>(kind),
    state: storedValue<RunState>(state),
    tally: storedValue<Tally | null>(tally),
    result: result ?? null,
  };
}

export const runNotFound = (id: string): Problem =>
  new Problem("not-found", `Expected the run ${shown(id)} to exist, got none.`);

/** Anything but an id of ours names no run. Throws Problem `not-found`. */
export function assertRunId(id: string): void {
  if (!isUuid(id)) throw runNotFound(id);
}

const shown = (id: string): string => (id.length > 64 ? `${id.slice(0, 64)}…` : id);
