// What happens to an occurrence while an earlier run of its schedule is still open.

/** `allow` as AWS does; the others look at the schedule's open runs. */
export type OverlapPolicy = "allow" | "skip" | "queue-one" | "cancel-running";

export interface OpenRuns {
  /** The oldest open run's id; null where none is open. */
  readonly going: string | null;
  /** The one that waits behind it. */
  readonly queued: string | null;
}

export type OverlapJudgement =
  | { readonly decision: "run" }
  | { readonly decision: "skip"; readonly blockedBy: string }
  | { readonly decision: "queue"; readonly behind: string }
  | { readonly decision: "cancel" };

export function judgeOverlap(policy: OverlapPolicy, { going, queued }: OpenRuns): OverlapJudgement {
  if (policy === "allow" || going === null) return { decision: "run" };
  if (policy === "skip") return { decision: "skip", blockedBy: going };
  if (policy === "cancel-running") return { decision: "cancel" };
  return queued === null ? { decision: "queue", behind: going } : { decision: "skip", blockedBy: queued };
}
