// How one try at a run ended, whatever its target was.
import type { Tally } from "./tally.ts";

export interface AttemptResult {
  readonly verdict: "succeeded" | "partial" | "retry" | "dead";
  /** Why it is dead, in a few words; null otherwise. */
  readonly reason: string | null;
  /** The HTTP status; null where none came. */
  readonly status: number | null;
  readonly error: string | null;
  /** The beginning of the target's answer. */
  readonly excerpt: string | null;
  /** The least wait that the target or the job asked for. */
  readonly afterSeconds: number | null;
  /** What a job returned. */
  readonly result: unknown;
  readonly tally: Tally | null;
  /** The target is gone for good: the schedule is to be paused. */
  readonly pauses: boolean;
}

const nothing = {
  reason: null,
  status: null,
  error: null,
  excerpt: null,
  afterSeconds: null,
  result: undefined,
  tally: null,
  pauses: false,
} as const;

export const attemptResult = (
  verdict: AttemptResult["verdict"],
  rest: Partial<Omit<AttemptResult, "verdict">> = {},
): AttemptResult => ({ ...nothing, ...rest, verdict });
