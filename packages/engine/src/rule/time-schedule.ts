// The schedule of a rule's expression: its runs give every target of the rule an event.
import type { Queryable } from "@punctual/database";
import { next, parse, ExpressionError, type ScheduleExpression } from "@punctual/expression";
import type { EngineContext } from "../engine-context.ts";
import { EventProblem } from "../event/event-fault.ts";
import { ensureGroup } from "../group/ensure-group.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { changeStateIn } from "../schedule/change-state.ts";
import { deleteScheduleIn } from "../schedule/delete-schedule.ts";
import { putScheduleIn } from "../schedule/put-schedule.ts";
import { readSchedule } from "../schedule/read-schedule.ts";
import { keptDefinition, type ScheduleDefinition } from "../schedule/schedule-definition.ts";
import type { ScheduleName } from "../schedule/schedule-name.ts";
import { findTimeSchedule } from "./find-time-schedule.sql.ts";
import type { NamedRule, RuleState } from "./rule.ts";

/** No group of a user has a slash in its name, and no target's group ends in one. */
const timedRules = "rules/";

const timeScheduleOf = ({ rule }: NamedRule): ScheduleName => ({ group: timedRules, name: rule });

/** Rules are stricter than schedules. Throws EventProblem `invalid-rule-expression`. */
export function ruleExpression(text: string): ScheduleExpression {
  try {
    return parse(text, { dialect: "rule" });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new EventProblem({ code: "invalid-rule-expression", reason: error.message });
  }
}

export interface Timed extends NamedRule {
  readonly expression: string | null;
  readonly state: RuleState;
}

interface Caller {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

/** Answers the runs that were taken back, of which the loops are told after the commit. */
export async function setTime(
  transaction: Queryable,
  caller: Caller,
  timed: Timed,
): Promise<readonly string[]> {
  const definition = await definitionOf(transaction, caller, timed);
  if (definition === null) return endTime(transaction, caller.principal, timed);
  await ensureGroup(transaction, caller.principal.tenant, timedRules);
  const put = { ...timeScheduleOf(timed), definition, origin: "rule" } as const;
  await putScheduleIn(transaction, caller.engine, { principal: caller.principal, put });
  return [];
}

/** Null: it has no time, or none that is still to come. */
async function definitionOf(
  transaction: Queryable,
  { principal }: Caller,
  timed: Timed,
): Promise<ScheduleDefinition | null> {
  if (timed.expression === null) return null;
  const expression = ruleExpression(timed.expression);
  const now = await databaseNow(transaction);
  const startAt = await firstTime(transaction, principal, { timed, expression, now });
  if (startAt !== null && !(startAt < endOfTime)) return null;
  const after = next(expression, now.getTime(), {
    timezone: "UTC",
    ...(startAt === null ? {} : { anchorAt: startAt.getTime() }),
  });
  if (after === null) return null;
  return keptDefinition.parse({
    expression: timed.expression,
    startAt: startAt?.toISOString() ?? null,
    state: timed.state === "enabled" ? "enabled" : "paused",
    target: { kind: "rule", bus: timed.bus, rule: timed.rule },
  });
}

interface First {
  readonly timed: Timed;
  readonly expression: ScheduleExpression;
  readonly now: Date;
}

/** What is later, or too late for any date, never comes. */
const endOfTime = new Date("9999-01-01T00:00:00Z");

/** A rate of a rule fires first when it has passed once; it goes on as it was where nothing else was said of it. */
async function firstTime(
  transaction: Queryable,
  principal: Principal,
  { timed, expression, now }: First,
): Promise<Date | null> {
  if (expression.kind !== "rate") return null;
  if (await hasTime(transaction, principal, timed)) {
    const before = await readSchedule(transaction, principal, timeScheduleOf(timed));
    if (before.expression === timed.expression) return before.startAt;
  }
  return new Date(now.getTime() + expression.stepMilliseconds);
}

async function hasTime(transaction: Queryable, { tenant }: Principal, rule: NamedRule): Promise<boolean> {
  const { group: groupName, name } = timeScheduleOf(rule);
  return (await transaction.query(findTimeSchedule, { tenant, groupName, name })).length > 0;
}

/** Nothing where there is none. Answers the runs that were taken back. */
export async function endTime(
  transaction: Queryable,
  principal: Principal,
  rule: NamedRule,
): Promise<readonly string[]> {
  if (!(await hasTime(transaction, principal, rule))) return [];
  return deleteScheduleIn(transaction, principal, { ...timeScheduleOf(rule), by: "rule" });
}

/** Nothing where there is none. Answers the runs that were taken back. */
export async function setTimeState(
  transaction: Queryable,
  principal: Principal,
  { state, ...rule }: NamedRule & { readonly state: RuleState },
): Promise<readonly string[]> {
  if (!(await hasTime(transaction, principal, rule))) return [];
  const to = state === "enabled" ? "enabled" : "paused";
  const change = { ...timeScheduleOf(rule), to, reason: null } as const;
  return (await changeStateIn(transaction, principal, change)).withdrawn;
}
