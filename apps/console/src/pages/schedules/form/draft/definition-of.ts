// What a draft says, as the API takes it.
import { readInput } from "../../../../parts/input-draft.ts";
import { awsAgeSeconds, awsRetries } from "../../../../parts/schedule/policy-words.ts";
import { instantAt, isWall } from "../../../../ui/zoned-wall.ts";
import type { Definition } from "./definition.ts";
import type { ScheduleDraft } from "./schedule-draft.ts";
import { targetOf } from "./target-draft.ts";

/** Without a target where that is kept as it is. */
export type Said = Omit<Definition, "target"> & { readonly target: Definition["target"] | null };

/** Of a draft in which nothing is wrong. */
export function definitionOf(draft: ScheduleDraft): Said {
  const { expression, timezone, startAt, endAt, description, state, target, retry, input } = draft;
  const { overlap, catchUp, dst, calendar, afterCompletion, limit, pauseAfterDeadRuns, deadLetterQueue } =
    draft;
  const read = readInput(input);
  return {
    ...{ timezone, overlap, catchUp, dst, calendar, afterCompletion, limit, pauseAfterDeadRuns, state },
    expression: expression.trim(),
    startAt: instantOrNull(startAt, timezone),
    endAt: instantOrNull(endAt, timezone),
    description: textOrNull(description),
    target: targetOf(target),
    ...(read.isRight && read.input !== undefined ? { input: read.input } : {}),
    retry: {
      maxRetries: retry.maxRetries ?? awsRetries,
      maxAgeSeconds: retry.maxAgeSeconds ?? awsAgeSeconds,
    },
    flexibleWindowMinutes: draft.flexibleWindowMinutes ?? 0,
    deadLetterQueue: textOrNull(deadLetterQueue),
  };
}

export const instantOrNull = (wall: string, timezone: string): string | null =>
  isWall(wall) ? new Date(instantAt(wall, timezone)).toISOString() : null;

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
