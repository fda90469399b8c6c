// The rows of one goal in the report's first table.
import type { Judged, Outcome, Result } from "../contest/outcome.ts";
import { labelOf, neededText, unitOf } from "./bar-text.ts";
import { withUnit } from "./figure.ts";
import { times } from "./outcome-table.ts";
import { cell } from "./table.ts";

export const goalHeading = ["", "goal", "reading", "ours", "the best beside it", "ratio", "bar", ""] as const;

export interface Goal {
  readonly number: number;
  readonly what: string;
  /** Where it is explained. */
  readonly link: string | null;
}

/** The number and the words stand in the first row alone. */
export function goalRows(goal: Goal, results: readonly Result[]): readonly (readonly string[])[] {
  const rows = results.flatMap((result) =>
    closest(result, goal.number).map((found) => row(found, result, goal)),
  );
  const first = [String(goal.number), goal.what];
  if (rows.length === 0) return [[...first, "", "", "", "", "", verdict("not measured", goal)]];
  return rows.map((cells, at) => [...(at === 0 ? first : ["", ""]), ...cells]);
}

interface Found {
  readonly bar: Judged;
  /** How many bars of the same height it stands for. */
  readonly of: number;
}

/** A reader looks for what fails first: of more than so many alike, the one nearest to its bar stands for all. */
const mostAlike = 3;

function closest({ bars, readings }: Outcome, goal: number): readonly Found[] {
  const alike = Map.groupBy(
    bars.filter((bar) => bar.goal === goal),
    (bar) => neededText(bar, readings),
  );
  return [...alike.values()].flatMap((group): Found[] => {
    if (group.length <= mostAlike) return group.map((bar) => ({ bar, of: 1 }));
    const sorted = group.toSorted((one, other) => margin(one, readings) - margin(other, readings));
    return sorted.slice(0, 1).map((bar) => ({ bar, of: group.length }));
  });
}

/** Above 1: cleared by so much. */
function margin({ reading, ratio, bar }: Judged, readings: Outcome["readings"]): number {
  if (ratio === null) return Number.NEGATIVE_INFINITY;
  return readings[reading]?.better === "higher" ? ratio / bar : bar / ratio;
}

function row({ bar, of }: Found, { readings }: Outcome, goal: Goal): readonly string[] {
  const { reading, ours, theirs, against, ratio, met } = bar;
  const shown = (value: number | null): string =>
    value === null ? "–" : withUnit(value, unitOf(reading, readings));
  return [
    cell(labelOf(reading, readings) + (of > 1 ? `, the closest of ${of}` : "")),
    shown(ours),
    against === null ? "" : cell(`${against}: ${shown(theirs)}`),
    ratio === null ? "" : times(ratio),
    neededText(bar, readings),
    verdict(met ? "met" : "missed", goal),
  ];
}

const verdict = (word: string, { link }: Goal): string =>
  link === null || word === "met" ? word : `[${word}](${link})`;
