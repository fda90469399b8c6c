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
  /** From when on a rate is counted. */
  readonly anchorMs: number;
}

export const firesShown = 5;

const minuteMs = 60_000;

/** `kept`: the schedule as it is; null for a new one. */
export function useExplained(draft: ScheduleDraft, kept: Schedule | null): Answered {
  const { expression, timezone, startAt, endAt, dst } = draft;
  const afterMs = Math.floor(useNowMs() / minuteMs) * minuteMs;
  const [startMs, endMs] = [instantOrNull(startAt, timezone), instantOrNull(endAt, timezone)];
  const anchorMs = gridOf(expression, startMs, kept) ?? startMs ?? afterMs;
  const answer = useMemo(
    () =>
      expression.trim() === ""
        ? null
        : explained({
            ...{ text: expression, timezone, dst, afterMs, anchorMs, startMs, endMs },
            count: firesShown,
          }),
    [expression, timezone, dst, afterMs, anchorMs, startMs, endMs],
  );
  return { answer, afterMs, anchorMs };
}

const instantOrNull = (wall: string, timezone: string): number | null =>
  isWall(wall) ? instantAt(wall, timezone) : null;

/** A rate goes on being counted as it was for as long as neither it nor its beginning changes. */
function gridOf(expression: string, startMs: number | null, kept: Schedule | null): number | null {
  if (kept === null || kept.nextAt === null || kept.expression !== expression.trim()) return null;
  const isSameStart = startMs === (kept.startAt === null ? null : Date.parse(kept.startAt));
  return isSameStart ? Date.parse(kept.nextAt) : null;
}
