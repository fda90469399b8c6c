// A schedule expression in plain words, with its time zone.
import { describe, parse } from "@punctual/expression";

/** The expression itself where this console is older than the server and cannot read it. */
export function expressionWords({
  expression,
  timezone,
}: {
  readonly expression: string;
  readonly timezone: string;
}): string {
  try {
    return describe(parse(expression), { timezone });
  } catch {
    return expression;
  }
}
