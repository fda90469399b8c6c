// Says in words what an expression means, when it fires next, and what to watch out for.
import { describe, lint, next, type Warning } from "@punctual/expression";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { checkedExpression } from "./check-definition.ts";

export interface ExplainExpression {
  readonly expression: string;
  readonly timezone: string;
  /** Null: from now on. */
  readonly after: Date | null;
  readonly count: number;
  /** Where a rate's grid begins; null: at `after`. */
  readonly startAt: Date | null;
}

export interface Explanation {
  readonly kind: "cron" | "rate" | "at";
  readonly description: string;
  readonly next: readonly Date[];
  readonly warnings: readonly Warning[];
}

/** Throws Problem: invalid-expression, unknown-timezone, at-in-gap. */
export async function explainExpression(
  engine: EngineContext,
  _principal: Principal,
  asked: ExplainExpression,
): Promise<Explanation> {
  const expression = checkedExpression(asked.expression, asked.timezone);
  const after = asked.after ?? (await databaseNow(engine.database));
  const anchorAt = (asked.startAt ?? after).getTime();
  const calculation = {
    timezone: asked.timezone,
    anchorAt,
    ...(asked.startAt === null ? {} : { startAt: anchorAt }),
  };
  const times: Date[] = [];
  for (
    let at = next(expression, after.getTime(), calculation);
    at !== null && times.length < asked.count;
    at = next(expression, at, calculation)
  ) {
    times.push(new Date(at));
  }
  return {
    kind: expression.kind,
    description: describe(expression, { timezone: asked.timezone }),
    next: times,
    warnings: lint(expression, { timezone: asked.timezone, after: after.getTime() }),
  };
}
