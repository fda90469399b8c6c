// Computes the next occurrences anew when the time zone data have changed.
import type { Queryable, RowOf } from "@punctual/database";
import { next } from "@punctual/expression";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { readRules } from "../calendar/read-rules.ts";
import { cronOccurrences } from "./cron-occurrences.sql.ts";
import { nextPlan, type NextPlan } from "./next-plan.ts";
import { calculationOf, parsedExpression } from "./occurrence-times.ts";
import { replaceOccurrences } from "./replace-occurrences.sql.ts";

type Stored = RowOf<typeof cronOccurrences>;

const schedulesPerBatch = 5_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Times that are due already stay as they are: only what lies ahead of `now` can have moved. Answers how many did.
 * It may be broken off and begun again.
 */
export async function recomputeOccurrences(queryable: Queryable, now: Date): Promise<number> {
  let changed = 0;
  for (let after = beforeAll; ;) {
    const rows = await queryable.query(cronOccurrences, { after, limit: schedulesPerBatch });
    const ruleOf = await readRules(queryable, rows);
    const moves = rows.flatMap((row) => moveOf(row, ruleOf(row), now));
    if (moves.length > 0) changed += (await queryable.query(replaceOccurrences, columnsOf(moves))).length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < schedulesPerBatch) return changed;
    after = last.scheduleId;
  }
}

interface Move extends NextPlan {
  readonly row: Stored;
  readonly nextAt: Date;
}

function moveOf(row: Stored, rule: CalendarRule | null, now: Date): readonly Move[] {
  if (row.nextAt <= now) return [];
  const nextMs = next(parsedExpression(row.expression), now.getTime(), calculationOf(row));
  if (nextMs === null || nextMs === row.nextAt.getTime()) return [];
  return [{ row, nextAt: new Date(nextMs), ...nextPlan(row, rule, nextMs) }];
}

const columnsOf = (moves: readonly Move[]) => ({
  scheduleIds: moves.map(({ row }) => row.scheduleId),
  versions: moves.map(({ row }) => row.version),
  oldNextAts: moves.map(({ row }) => row.nextAt),
  nextAts: moves.map(({ nextAt }) => nextAt),
  planAts: moves.map(({ planMs }) => new Date(planMs)),
  firesAts: moves.map(({ firesMs }) => (firesMs === null ? null : new Date(firesMs))),
});
