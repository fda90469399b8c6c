// Makes a run of a schedule by hand, due at once.
import type { Queryable } from "@punctual/database";
import type { Principal } from "../principal.ts";
import { insertRun } from "./insert-run.sql.ts";

export interface ManualRun {
  readonly runId: string;
  readonly scheduleId: string;
  readonly scheduleVersion: number;
  /** Null for an http target. */
  readonly job: string | null;
  readonly maxAgeSeconds: number;
  /** As it is sent; null: the schedule's own. */
  readonly input: string | null;
  readonly inputIsJson: boolean | null;
}

/** Answers its id. A job's key is taken when it starts, so it never joins a run that is under way. */
export async function makeManualRun(
  transaction: Queryable,
  { tenant, actor }: Principal,
  run: ManualRun,
): Promise<string> {
  await transaction.query(insertRun, {
    ...run,
    tenant,
    actor,
    kind: "manual",
    scheduledAt: null,
    dueAt: null,
    jobKey: null,
  });
  return run.runId;
}
