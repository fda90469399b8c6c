// The attempts of a run laid out over time: how long each took, and how long it waited before.
import type { Attempt } from "../../../../parts/attempt.ts";

export interface LaidAttempt {
  readonly attempt: Attempt;
  readonly tookMs: number;
  /** Since the end of the one before; null for the first. */
  readonly waitedMs: number | null;
  /** Of the whole, from 0 to 1. */
  readonly left: number;
  readonly width: number;
}

export interface TimeLine {
  readonly laid: readonly LaidAttempt[];
  readonly wholeMs: number;
}

/** One under way lasts until now. */
export function timeLineOf(attempts: readonly Attempt[], nowMs: number): TimeLine {
  const spans = attempts.map((attempt) => spanOf(attempt, nowMs));
  const begin = Math.min(...spans.map(({ beginMs }) => beginMs));
  const wholeMs = Math.max(...spans.map(({ endMs }) => endMs), begin + 1) - begin;
  const laid = attempts.map((attempt, index) => {
    const { beginMs, endMs } = spans[index] ?? { beginMs: begin, endMs: begin };
    const before = spans[index - 1];
    return {
      attempt,
      tookMs: endMs - beginMs,
      waitedMs: before === undefined ? null : Math.max(0, beginMs - before.endMs),
      left: (beginMs - begin) / wholeMs,
      width: (endMs - beginMs) / wholeMs,
    };
  });
  return { laid, wholeMs };
}

function spanOf({ startedAt, endedAt }: Attempt, nowMs: number) {
  const beginMs = startedAt === null ? nowMs : Date.parse(startedAt);
  return { beginMs, endMs: Math.max(beginMs, endedAt === null ? nowMs : Date.parse(endedAt)) };
}
