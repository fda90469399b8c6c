// Something that is wrong or soon will be, and what to do about it.

export interface Finding {
  /** Names the check: `short-time-out`. */
  readonly check: string;
  /** `error`: an invariant is broken or work is not done. `warning`: it will bite. */
  readonly severity: "error" | "warning";
  /** What it was found at: a schedule's `group/name`, a run's id, a node's name. */
  readonly subject: string;
  /** *Expected X to be this, got that.* */
  readonly message: string;
  readonly remedy: string;
}
