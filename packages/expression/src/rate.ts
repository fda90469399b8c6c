// rate(…): a nominal grid of equal steps from its anchor.
import { CalculationError, ExpressionError } from "./errors.ts";
import type { Dialect, RateExpression } from "./expression.ts";

const UNITS: ReadonlyMap<string, number> = new Map([
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
]);

const fault = (got: string, position: number, expected: string): ExpressionError =>
  new ExpressionError({
    code: "invalid-value",
    field: "rate",
    position,
    expected,
    got,
    remedy: "Write for example rate(5 minutes), rate(2 hours) or rate(1 day).",
  });

/** A rule wants `1 minute` and `5 minutes`; Scheduler does not mind the other way about. */
export const parseRate = (
  text: string,
  inside: { readonly text: string; readonly position: number },
  dialect: Dialect,
): RateExpression => {
  const [value = "", unit = "", ...rest] = inside.text.split(/[ \t]+/);
  if (!/^\d{1,9}$/.test(value) || Number(value) === 0)
    throw fault(value, inside.position, "a whole number from 1 to 999999999");
  const unitAt = inside.position + Math.max(value.length, inside.text.indexOf(unit, value.length));
  const step = UNITS.get(unit.endsWith("s") ? unit.slice(0, -1) : unit);
  const agrees = dialect === "scheduler" || (Number(value) === 1) !== unit.endsWith("s");
  if (step === undefined || !agrees || rest.length > 0) {
    const plural =
      dialect === "rule" && Number(value) === 1 ? "minute, hour or day" : "minutes, hours or days";
    throw fault([unit, ...rest].join(" "), unitAt, `followed by ${plural}`);
  }
  return { kind: "rate", text, stepMilliseconds: Number(value) * step };
};

const anchored = (e: RateExpression, anchorAt: number | undefined): number => {
  if (anchorAt !== undefined) return anchorAt;
  throw new CalculationError(
    "anchor-required",
    `Expected anchorAt to be the first occurrence of ${e.text}, got nothing. Pass the schedule's start or its creation.`,
  );
};

export const rateFrom = (e: RateExpression, from: number, anchorAt: number | undefined): number => {
  const anchor = anchored(e, anchorAt);
  return anchor + Math.max(0, Math.ceil((from - anchor) / e.stepMilliseconds)) * e.stepMilliseconds;
};

export const rateUpTo = (e: RateExpression, to: number, anchorAt: number | undefined): number | null => {
  const anchor = anchored(e, anchorAt);
  if (to < anchor) return null;
  return anchor + Math.floor((to - anchor) / e.stepMilliseconds) * e.stepMilliseconds;
};
