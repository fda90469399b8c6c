// A backfill as the API shows it: a past range of a schedule, run once more.
import type { RowOf } from "@punctual/database";
import { validate as isUuid } from "uuid";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { listBackfills } from "./list-backfills.sql.ts";

export const backfillStates = ["running", "done", "cancelled"] as const;
export type BackfillState = (typeof backfillStates)[number];

export interface Backfill {
  readonly id: string;
  /** `group/name`; null once the schedule is forgotten. */
  readonly schedule: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly state: BackfillState;
  /** Times in the range. */
  readonly total: number;
  /** Runs that were made or opened again. */
  readonly made: number;
  readonly succeeded: number;
  /** Runs that ended without success. */
  readonly failed: number;
  readonly open: number;
  /** Times that were passed over: they had succeeded before, or had a run under way. */
  readonly skipped: number;
  readonly createdAt: Date;
  readonly actor: string;
}

export function toBackfill({ groupName, name, fromAt, toAt, ...row }: RowOf<typeof listBackfills>): Backfill {
  return {
    id: row.id,
    schedule: groupName === null || name === null ? null : `${groupName}/${name}`,
    from: fromAt,
    to: toAt,
    state: storedValue<BackfillState>(row.state),
    total: row.total,
    made: row.made,
    succeeded: row.succeeded,
    failed: Math.max(0, row.made - row.succeeded - row.open),
    open: row.open,
    skipped: row.skipped,
    createdAt: row.createdAt,
    actor: row.actor,
  };
}

export const backfillNotFound = (id: string): Problem =>
  new Problem("not-found", `Expected the backfill ${id.slice(0, 64)} to exist, got none.`);

/** Anything but an id of ours names no backfill. Throws Problem `not-found`. */
export function assertBackfillId(id: string): void {
  if (!isUuid(id)) throw backfillNotFound(id);
}
