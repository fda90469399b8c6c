// The times of a draft, as the API is asked for them.
import type { ScheduleDraft } from "./draft/schedule-draft.ts";
import type { Answered } from "./use-explained.ts";

/** One that is due at this moment is one of them, as it is in the browser. */
export const askedTimes = (
  { expression, timezone, dst, calendar }: ScheduleDraft,
  { afterMs, anchorMs }: Answered,
) => ({
  ...{ expression: expression.trim(), timezone, dst, calendar },
  after: new Date(afterMs - 1).toISOString(),
  startAt: new Date(anchorMs).toISOString(),
});

/** Whether there is anything to ask for: what others write is no schedule's expression yet. */
export const isAskable = ({ answer }: Answered): boolean =>
  answer?.kind === "understood" && answer.notation === "aws";
