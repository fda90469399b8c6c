// Shows when a schedule fires next, as often as asked.
import { next } from "@punctual/expression";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { scheduleNotFound } from "./change-state.ts";
import { findSchedule } from "./find-schedule.sql.ts";
import { calculationOf, parsedExpression } from "./occurrence-times.ts";
import type { ScheduleName } from "./schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";

/** A paused or completed schedule has none. Throws Problem `not-found`. */
export async function nextOccurrences(
  engine: EngineContext,
  principal: Principal,
  { group, name, count }: ScheduleName & { readonly count: number },
): Promise<{ readonly next: readonly Date[] }> {
  const [row] = await databaseOf(engine, principal).query(findSchedule, {
    tenant: principal.tenant,
    groupName: group,
    name,
  });
  if (row === undefined) throw scheduleNotFound({ group, name });
  const times: Date[] = [];
  const expression = parsedExpression(row.expression);
  const calculation = calculationOf(row);
  for (
    let at = row.nextAt?.getTime() ?? null;
    at !== null && times.length < count;
    at = next(expression, at, calculation)
  ) {
    times.push(new Date(at));
  }
  return { next: times };
}
