// What outcomes mean that nobody meets every day.
import type { Attempt } from "../../../../parts/attempt.ts";

/** Null where the word says it all. */
export const outcomeMeaning: Readonly<Record<NonNullable<Attempt["outcome"]>, string | null>> = {
  succeeded: null,
  failed: null,
  lost: "Its node vanished before it said how this ended. The target may have been called all the same; a lost attempt spends no retry.",
  superseded:
    "It ended after the run had been taken over, because its node seemed to have vanished. What came of it does not count.",
  cancelled: "It was told to stop when the run was cancelled.",
};
