// A judged bar in words.
import type { Judged, Outcome } from "../contest/outcome.ts";
import { withUnit } from "./figure.ts";
import { times } from "./outcome-table.ts";

type Readings = Outcome["readings"];

/** `≥ 1.25×`, `≤ 300 ms`. */
export function neededText({ reading, against, bar }: Judged, readings: Readings): string {
  const sign = readings[reading]?.better === "higher" ? "≥" : "≤";
  return `${sign} ${against === null ? withUnit(bar, unitOf(reading, readings)) : times(bar)}`;
}

/** `1.31× graphile-worker`, `280 ms`, `no figure`. */
export function reachedText({ reading, against, ours, ratio }: Judged, readings: Readings): string {
  if (against === null) return ours === null ? "no figure" : withUnit(ours, unitOf(reading, readings));
  return `${ratio === null ? "no figure" : times(ratio)} ${against}`;
}

export const labelOf = (reading: string, readings: Readings): string => readings[reading]?.label ?? reading;
export const unitOf = (reading: string, readings: Readings): string => readings[reading]?.unit ?? "";
