// The one door of the expression package: schedule expressions in, occurrences out.
export { parse } from "./parse.ts";
export { next } from "./next.ts";
export { previous } from "./previous.ts";
export { between } from "./between.ts";
export { describe } from "./describe.ts";
export { lint } from "./lint.ts";
export { assertTimezone } from "./timezone.ts";
export { assertAtIsReal } from "./at.ts";
export { CalculationError, ExpressionError, TimezoneError } from "./errors.ts";
export type { ExpressionErrorCode } from "./errors.ts";
export type {
  AtExpression,
  CronExpression,
  Dialect,
  RateExpression,
  ScheduleExpression,
} from "./expression.ts";
export type { Calculation, DstPolicy } from "./calculation.ts";
export type { Warning, WarningCode } from "./lint.ts";
export { nearest } from "./nearest.ts";
export { instantOf, wallOf } from "./wall.ts";
export type { Wall } from "./wall.ts";
export { onTheWall } from "./on-the-wall.ts";
export type { ClockChange, OnTheWall } from "./on-the-wall.ts";
export { notations } from "./notation/notation.ts";
export type { Notation, Translation } from "./notation/notation.ts";
export { recognise } from "./notation/recognise.ts";
export type { Recognised } from "./notation/recognise.ts";
export { translate } from "./notation/translate.ts";
