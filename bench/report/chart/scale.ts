// Places the values of an axis along its length, and chooses the values that are written beside it.
import type { Axis } from "../curve.ts";

export interface Scale {
  readonly ticks: readonly number[];
  /** 0 at the axis' begin, 1 at its end. */
  readonly at: (value: number) => number;
}

export function scaleOf(axis: Pick<Axis, "scale">, values: readonly number[]): Scale {
  return axis.scale === "log" ? logarithmic(values) : linear(values);
}

const steps = [1, 2, 5] as const;
const mostLinearTicks = 6;
/** Over more decades than that, the powers of ten are enough. */
const sparseFromDecades = 3;

function linear(values: readonly number[]): Scale {
  // A curve that starts above nothing would look steeper than it is.
  const lowest = Math.min(0, ...values);
  const highest = Math.max(lowest + Number.MIN_VALUE, ...values);
  const step = linearStep((highest - lowest) / mostLinearTicks || 1);
  const from = Math.floor(lowest / step);
  const to = Math.max(from + 1, Math.ceil(highest / step));
  // Multiplied each, as sums would end in 0.30000000000000004.
  const ticks = Array.from({ length: to - from + 1 }, (_, at) =>
    Number(((from + at) * step).toPrecision(12)),
  );
  return { ticks, at: (value) => (value - from * step) / ((to - from) * step) };
}

function linearStep(least: number): number {
  const decade = 10 ** Math.floor(Math.log10(least));
  return (steps.find((step) => step * decade >= least * 0.999) ?? 10) * decade;
}

/** What is not above nothing has no place on it and stands at its begin. */
function logarithmic(values: readonly number[]): Scale {
  const positive = values.filter((value) => value > 0);
  const [lowest, highest] = positive.length === 0 ? [1, 10] : [Math.min(...positive), Math.max(...positive)];
  const candidates = logCandidates(lowest, highest);
  const from = candidates.findLast((tick) => tick <= lowest * 1.001) ?? lowest;
  const to = candidates.find((tick) => tick >= highest * 0.999 && tick > from) ?? highest;
  const ticks = candidates.filter((tick) => tick >= from && tick <= to);
  const length = Math.log10(to / from);
  return { ticks, at: (value) => Math.max(0, Math.log10(Math.max(value, from) / from) / length) };
}

function logCandidates(lowest: number, highest: number): readonly number[] {
  const first = Math.floor(Math.log10(lowest * 1.001));
  const last = Math.ceil(Math.log10(highest * 0.999)) + 1;
  const factors = last - 1 - first > sparseFromDecades ? [1] : steps;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((power) =>
    factors.map((factor) => Number((factor * 10 ** power).toPrecision(12))),
  );
}
