// When a stored schedule fires: its expression, zone and limits brought together for packages/expression.
import { parse, type Calculation, type ScheduleExpression } from "@punctual/expression";
import { storedValue } from "../stored-value.ts";

export interface Timing {
  readonly expression: string;
  readonly timezone: string;
  readonly anchorAt: Date;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly dstGap: string;
  readonly dstOverlap: string;
}

/** Parsed expressions kept; the oldest goes first, so that ten million schedules cost no more memory than these. */
const mostParsed = 10_000;
const parsed = new Map<string, ScheduleExpression>();

export function parsedExpression(text: string): ScheduleExpression {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const expression = parse(text);
  if (parsed.size >= mostParsed) parsed.delete(parsed.keys().next().value ?? "");
  parsed.set(text, expression);
  return expression;
}

export function calculationOf(timing: Timing): Calculation {
  return {
    timezone: timing.timezone,
    anchorAt: timing.anchorAt.getTime(),
    ...(timing.startAt === null ? {} : { startAt: timing.startAt.getTime() }),
    ...(timing.endAt === null ? {} : { endAt: timing.endAt.getTime() }),
    dst: {
      gap: storedValue<"skip" | "shift">(timing.dstGap),
      overlap: storedValue<"first" | "last" | "both">(timing.dstOverlap),
    },
  };
}
