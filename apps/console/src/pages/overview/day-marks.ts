// The full hours that are marked on a line of the next day.
import { clockWords } from "../../ui/time-words.ts";

export interface DayMark {
  /** Such as `06:00`. */
  readonly words: string;
  /** Of the line's length, 0 to 1. */
  readonly left: number;
}

const quarterMs = 15 * 60_000;
const quartersOfDay = 96;
/** Nearer to an end, half of the words would stand outside. */
const marginOfLine = 0.04;
const marked: readonly string[] = ["00:00", "06:00", "12:00", "18:00"];

/** Found by quarters of an hour: by that, every zone's full hours are met, and a change of the clocks moves none. */
export function dayMarks(fromMs: number, timezone: string): readonly DayMark[] {
  const first = Math.ceil(fromMs / quarterMs) * quarterMs;
  return Array.from({ length: quartersOfDay }, (_, place) => first + place * quarterMs)
    .map((ms) => ({
      words: clockWords(new Date(ms).toISOString(), timezone).slice(0, 5),
      left: (ms - fromMs) / (quartersOfDay * quarterMs),
    }))
    .filter(({ words, left }) => marked.includes(words) && left > marginOfLine && left < 1 - marginOfLine);
}
