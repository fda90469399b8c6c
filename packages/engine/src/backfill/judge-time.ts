// What a backfill does about one time, by what is on record of it.
import type { RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { judgeTimes } from "./judge-times.sql.ts";

export type TimeJudgement =
  | { readonly act: "make"; readonly kind: "backfill" | "manual" }
  | { readonly act: "reopen"; readonly runId: string }
  /** It succeeded before, or a run of it is under way. */
  | { readonly act: "pass"; readonly because: "succeeded" | "open" };

/**
 * A time that succeeded is run again only where it is asked for, and then as a run of its own: no attempt begins after a
 * success of the same run was recorded.
 */
export function judgeTime(
  { scheduledState, backfillState, backfillRunId }: RowOf<typeof judgeTimes>,
  { includeSucceeded }: { readonly includeSucceeded: boolean },
): TimeJudgement {
  if (scheduledState === "waiting" || backfillState === "waiting") return { act: "pass", because: "open" };
  const hasSucceeded = scheduledState === "succeeded" || backfillState === "succeeded";
  if (hasSucceeded && !includeSucceeded) return { act: "pass", because: "succeeded" };
  if (backfillState === null) return { act: "make", kind: "backfill" };
  if (backfillState === "succeeded") return { act: "make", kind: "manual" };
  return { act: "reopen", runId: storedValue<string>(backfillRunId) };
}
