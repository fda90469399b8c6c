// A day of the calendar in words and colour: what its runs came to, what is planned on it.
import { runStates, type RunState } from "../../../../parts/run-states.ts";
import { dateWords } from "../../../../ui/wall-words.ts";
import type { Counts, MonthOfRuns } from "./use-month.ts";

export interface DayOfRuns {
  readonly date: string;
  readonly total: number;
  /** What it is coloured by: the worst of what happened; null where nothing did. */
  readonly worst: RunState | null;
  /** What went wrong, in short, such as `2 dead`. */
  readonly trouble: string | null;
  /** How many fires are still to come, in short, such as `24` or `100+`. */
  readonly planned: string | null;
  /** All of it, for those who cannot see the colour. */
  readonly words: string;
}

const worstFirst: readonly RunState[] = [
  "dead",
  "missed",
  "partial",
  "running",
  "claimed",
  "waiting",
  "succeeded",
  "cancelled",
  "skipped",
];
const trouble: readonly RunState[] = ["dead", "missed", "partial"];

export function dayOf(date: string, { counts, planned, uncountedFrom }: MonthOfRuns): DayOfRuns {
  const ofDay = counts.get(date) ?? null;
  const total = ofDay === null ? 0 : runStates.reduce((sum, state) => sum + countOf(ofDay, state), 0);
  const worst = worstFirst.find((state) => countOf(ofDay, state) > 0) ?? null;
  const toCome = { count: planned.get(date) ?? 0, isMore: uncountedFrom !== null && date >= uncountedFrom };
  return {
    date,
    total,
    worst,
    trouble:
      worst !== null && trouble.includes(worst) ? `${numberWords(countOf(ofDay, worst))} ${worst}` : null,
    planned: plannedNumber(toCome),
    words: `${dateWords(date)}: ${[runWords(ofDay, total), plannedWords(toCome)].filter((words) => words !== null).join("; ")}`,
  };
}

const countOf = (counts: Counts | null, state: RunState): number => counts?.[state] ?? 0;

const numberWords = (count: number): string => count.toLocaleString("en");

interface ToCome {
  readonly count: number;
  /** The server stopped counting before it had all. */
  readonly isMore: boolean;
}

function plannedNumber({ count, isMore }: ToCome): string | null {
  if (isMore) return count === 0 ? "…" : `${numberWords(count)}+`;
  return count === 0 ? null : numberWords(count);
}

function plannedWords({ count, isMore }: ToCome): string | null {
  if (isMore)
    return count === 0 ? "more to come than was counted" : `more than ${numberWords(count)} to come`;
  return count === 0 ? null : `${numberWords(count)} to come`;
}

function runWords(counts: Counts | null, total: number): string {
  if (counts === null || total === 0) return "no runs";
  const states = runStates
    .filter((state) => countOf(counts, state) > 0)
    .map((state) => `${numberWords(countOf(counts, state))} ${state}`);
  return `${numberWords(total)} ${total === 1 ? "run" : "runs"}, ${states.join(", ")}`;
}
