// Shows when a schedule fires next, as often as asked.
import { readRule } from "../calendar/read-rules.ts";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { listOccurrences, type OccurrenceList } from "./list-occurrences.ts";
import { readSchedule } from "./read-schedule.ts";
import type { ScheduleName } from "./schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";

export interface NextOccurrences extends ScheduleName {
  readonly count: number;
  /** Only later ones; null: from now on. */
  readonly after?: Date | null;
  /** Included; null: as far as it takes. */
  readonly until?: Date | null;
}

/** A paused or completed schedule has none. Throws Problem `not-found`. */
export async function nextOccurrences(
  engine: EngineContext,
  principal: Principal,
  { count, after = null, until = null, ...named }: NextOccurrences,
): Promise<OccurrenceList> {
  const database = databaseOf(engine, principal);
  const row = await readSchedule(database, principal, named);
  if (row.nextAt === null) return { next: [], occurrences: [] };
  const rule = await readRule(database, row);
  // Where a calendar has moved it, what comes next was named at another time.
  const nowMs = rule === null ? Number.POSITIVE_INFINITY : (await databaseNow(database)).getTime() + 1;
  const fromMs = after === null ? Math.min(row.nextAt.getTime(), nowMs) : after.getTime() + 1;
  return listOccurrences(row, rule, { fromMs, untilMs: until?.getTime() ?? null, count });
}
