// Says in words what an expression means, when it fires next, and what to watch out for.
import {
  describe,
  lint,
  translate,
  type DstPolicy,
  type Notation,
  type Translation,
  type Warning,
} from "@punctual/expression";
import { unknownCalendar } from "../calendar/calendar.ts";
import type { NamedCalendar } from "../calendar/calendar-definition.ts";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { readRule } from "../calendar/read-rules.ts";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { checkedExpression } from "./check-definition.ts";
import { listOccurrences, type OccurrenceList } from "./list-occurrences.ts";

export interface ExplainExpression {
  readonly expression: string;
  readonly timezone: string;
  /** Null: from now on. */
  readonly after: Date | null;
  readonly count: number;
  /** Where a rate's grid begins; null: at `after`. */
  readonly startAt: Date | null;
  readonly dst?: DstPolicy | null;
  readonly calendar?: NamedCalendar | null;
  /** How it is written. Default `aws`; `auto` goes by its form. */
  readonly dialect?: Notation | "auto";
}

export interface Explanation extends OccurrenceList {
  /** As a schedule takes it, however it was written. */
  readonly expression: string;
  readonly kind: "cron" | "rate" | "at";
  readonly description: string;
  readonly dialects: Readonly<Record<Notation, Translation>>;
  readonly warnings: readonly Warning[];
}

/** Throws Problem: invalid-expression, unknown-timezone, at-in-gap, unknown-calendar. */
export async function explainExpression(
  engine: EngineContext,
  principal: Principal,
  asked: ExplainExpression,
): Promise<Explanation> {
  const { timezone, dst, dialect = "aws" } = asked;
  const expression = checkedExpression(asked.expression, timezone, dialect);
  const after = asked.after ?? (await databaseNow(engine.database));
  const timing = {
    ...{ expression: expression.text, timezone, startAt: asked.startAt, endAt: null },
    anchorAt: asked.startAt ?? after,
    dstGap: dst?.gap ?? "skip",
    dstOverlap: dst?.overlap ?? "first",
  };
  const span = { fromMs: after.getTime() + 1, untilMs: null, count: asked.count };
  const list = listOccurrences(timing, await ruleFor(engine, principal, asked.calendar ?? null), span);
  return {
    expression: expression.text,
    kind: expression.kind,
    description: describe(expression, { timezone }),
    dialects: translate(expression),
    ...list,
    warnings: lint(expression, { timezone, after: after.getTime(), ...(dst ? { dst } : {}) }),
  };
}

async function ruleFor(
  engine: EngineContext,
  { tenant }: Principal,
  calendar: NamedCalendar | null,
): Promise<CalendarRule | null> {
  if (calendar === null) return null;
  const use = { tenant, calendarName: calendar.name, onExcluded: calendar.onExcluded };
  const rule = await readRule(databaseOf(engine, { tenant }), use);
  if (rule === null) throw unknownCalendar(calendar.name);
  return rule;
}
