// What the draft's expression comes to, worked out while somebody types.
import type { Schedule } from "@punctual/client";
import { useMemo } from "react";
import { explained, type Explained } from "../../../parts/expression/explained.ts";
import { useNowMs } from "../../../ui/now.ts";
import { instantAt, isWall } from "../../../ui/zoned-wall.ts";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";

export interface Answered {
  /** Null where nothing is typed. */
  readonly answer: Explained | null;
  /** From when on the fires are shown. */
  readonly afterMs: number;
}

export const firesShown = 5;

const minuteMs = 60_000;

/** `kept`: the schedule as it is; null for a new one. */
export function useExplained(draft: ScheduleDraft, kept: Schedule | null): Answered {
  const { expression, timezone, startAt, endAt, dst } = draft;
  const anchorMs = gridOf(draft, kept);
  const afterMs = Math.floor(useNowMs() / minuteMs) * minuteMs;
  const answer = useMemo(
    () =>
      expression.trim() === ""
        ? null
        : explained({
            ...{ text: expression, timezone, dst, afterMs, count: firesShown },
            startMs: instantOrNull(startAt, timezone),
            endMs: instantOrNull(endAt, timezone),
            ...(anchorMs === null ? {} : { anchorMs }),
          }),
    [expression, timezone, startAt, endAt, dst, afterMs, anchorMs],
  );
  return { answer, afterMs };
}

const instantOrNull = (wall: string, timezone: string): number | null =>
  isWall(wall) ? instantAt(wall, timezone) : null;

/** A rate goes on being counted from where it was for as long as its expression stays. */
const gridOf = ({ expression }: ScheduleDraft, kept: Schedule | null): number | null =>
  kept !== null && kept.nextAt !== null && kept.expression === expression.trim()
    ? Date.parse(kept.nextAt)
    : null;
