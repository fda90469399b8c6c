// What a plan says in plain words, and when it comes due next.
import { describe, lint } from "@punctual/expression";
import { timesOf, type Plan } from "./plan-of.ts";

const timesShown = 5;

export interface Preview {
  readonly expression: string;
  readonly description: string;
  readonly next: readonly string[];
  readonly warnings: readonly string[];
}

export function previewOf(plan: Plan, now: Date): Preview {
  const { text, expression, timezone } = plan;
  return {
    expression: text,
    description: describe(expression, { timezone }),
    next: timesOf(plan, now, timesShown).map((time) => new Date(time).toISOString()),
    warnings: lint(expression, { after: now.getTime(), timezone }).map(({ message }) => message),
  };
}
