// How one delivery to an HTTP target ended.

export interface DeliveryEnd {
  /** `reporting`: the target goes on, and reports the end of the run by itself. */
  readonly outcome: "succeeded" | "retry" | "dead" | "reporting";
  /** Null where no answer came. */
  readonly status: number | null;
  /** Short, the same for the same fault, and never with a secret in it; null for a success. */
  readonly error: string | null;
  /** The beginning of the answer's body, secrets masked; null where no answer came. */
  readonly excerpt: string | null;
  /** What was read of the answer's body, as it came: to be looked into, never to be shown. */
  readonly body: Buffer | null;
  /** The least wait that the target asked for. */
  readonly retryAfterSeconds: number | null;
  /** The target is gone for good (410): the schedule is to be paused. */
  readonly pauses: boolean;
}

/** An end without an answer. */
export const unanswered = (outcome: "retry" | "dead", error: string): DeliveryEnd => ({
  outcome,
  error,
  status: null,
  excerpt: null,
  body: null,
  retryAfterSeconds: null,
  pauses: false,
});
