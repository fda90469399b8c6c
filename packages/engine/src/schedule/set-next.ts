// Works out and stores schedules' next occurrences after an instant.
import type { Queryable } from "@punctual/database";
import { next } from "@punctual/expression";
import { readRules, type RuleOf } from "../calendar/read-rules.ts";
import { nextPlan, type NextPlan } from "./next-plan.ts";
import { calculationOf, parsedExpression, type Timing } from "./occurrence-times.ts";
import { setNextOccurrences } from "./set-next-occurrences.sql.ts";

export interface NextSetting {
  readonly tenant: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly timing: Timing;
  readonly overlap: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
  /** The next occurrence is the first one later than this. */
  readonly after: Date;
}

/** Answers the next occurrence, or null when there is none any more. */
export const setNext = async (transaction: Queryable, setting: NextSetting): Promise<Date | null> =>
  (await setNexts(transaction, [setting])).get(setting.scheduleId) ?? null;

/** By the schedule's id; one that has none any more is left out. */
export async function setNexts(
  transaction: Queryable,
  settings: readonly NextSetting[],
): Promise<ReadonlyMap<string, Date>> {
  const ruleOf = await readRules(transaction, settings);
  const coming = settings.flatMap((setting) => comingOf(setting, ruleOf));
  if (coming.length > 0) await transaction.query(setNextOccurrences, columnsOf(coming));
  return new Map(coming.map(({ setting, nextMs }) => [setting.scheduleId, new Date(nextMs)]));
}

interface Coming extends NextPlan {
  readonly setting: NextSetting;
  readonly nextMs: number;
}

/** One, or none. */
function comingOf(setting: NextSetting, ruleOf: RuleOf): readonly Coming[] {
  const { timing, overlap, after } = setting;
  const nextMs = next(parsedExpression(timing.expression), after.getTime(), calculationOf(timing));
  if (nextMs === null) return [];
  return [{ setting, nextMs, ...nextPlan({ ...timing, overlap }, ruleOf(setting), nextMs) }];
}

const columnsOf = (coming: readonly Coming[]) => ({
  scheduleIds: coming.map(({ setting }) => setting.scheduleId),
  nextAts: coming.map(({ nextMs }) => new Date(nextMs)),
  planAts: coming.map(({ planMs }) => new Date(planMs)),
  firesAts: coming.map(({ firesMs }) => (firesMs === null ? null : new Date(firesMs))),
  versions: coming.map(({ setting }) => setting.version),
});
