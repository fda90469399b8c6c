// Holds the readings of ours against one bar.
import { median } from "./median.ts";
import type { Judged, Measured } from "./outcome.ts";
import type { Bar, Reading } from "./scenario.ts";

interface Contest {
  readonly readings: Readonly<Record<string, Reading>>;
  readonly measured: readonly Measured[];
}

/** Not met where a figure is missing. */
export function judge(bar: Bar<string>, { readings, measured }: Contest): Judged {
  const { goal, reading } = bar;
  const higher = readings[reading]?.better === "higher";
  const clears = (figure: number | null, needed: number): boolean =>
    figure !== null && (higher ? figure >= needed : figure <= needed);
  const ours = medianOf(
    measured.find(({ role }) => role === "ours"),
    reading,
  );
  if ("limit" in bar) {
    const { limit } = bar;
    const met = clears(ours, limit);
    return { goal, reading, against: null, bar: limit, ours, theirs: null, ratio: null, met };
  }
  const rivals = measured.filter(({ contestant }) => bar.against.includes(contestant));
  const best = bestOf(rivals, { reading, higher });
  const ratio = ours === null || best === null ? null : ratioOf(ours, best.theirs);
  const met = clears(ratio, bar.factor);
  const against = best?.against ?? bar.against.join(", ");
  return { goal, reading, against, bar: bar.factor, ours, theirs: best?.theirs ?? null, ratio, met };
}

interface Best {
  readonly against: string;
  readonly theirs: number;
}

function bestOf(
  rivals: readonly Measured[],
  { reading, higher }: { readonly reading: string; readonly higher: boolean },
): Best | null {
  const figures = rivals.flatMap((rival): Best[] => {
    const theirs = medianOf(rival, reading);
    return theirs === null ? [] : [{ against: rival.contestant, theirs }];
  });
  const sorted = figures.toSorted((one, other) => one.theirs - other.theirs);
  return (higher ? sorted.at(-1) : sorted[0]) ?? null;
}

export function medianOf(measured: Measured | undefined, reading: string): number | null {
  const figure = median(measured?.rounds[reading] ?? []);
  return Number.isFinite(figure) ? figure : null;
}

/** Nothing beside nothing is as good; something beside nothing is no ratio that a table could show. */
export function ratioOf(ours: number, theirs: number): number | null {
  if (theirs !== 0) return ours / theirs;
  return ours === 0 ? 1 : null;
}
