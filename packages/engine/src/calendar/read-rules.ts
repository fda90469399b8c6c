// Reads by which calendars schedules go, many schedules at once.
import type { Queryable } from "@punctual/database";
import type { OnExcluded } from "../policy/calendar.ts";
import { storedValue } from "../stored-value.ts";
import { calendarRule, daysOf, type CalendarContent, type CalendarRule } from "./calendar-rule.ts";
import { readCalendars } from "./read-calendars.sql.ts";

/** What a row of a schedule says of its calendar. */
export interface CalendarUse {
  readonly tenant: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
}

/** Null for a schedule without a calendar, and for an old version whose calendar is gone. */
export type RuleOf = (use: CalendarUse) => CalendarRule | null;

const noRules: RuleOf = () => null;

/** One query, and none where no schedule names a calendar. */
export async function readRules(queryable: Queryable, uses: readonly CalendarUse[]): Promise<RuleOf> {
  const named = new Map(
    uses
      .filter(({ calendarName }) => calendarName !== null)
      .map((use) => [`${use.tenant}\n${use.calendarName}`, use]),
  );
  if (named.size === 0) return noRules;
  const rows = await queryable.query(readCalendars, {
    tenants: [...named.values()].map(({ tenant }) => tenant),
    names: [...named.values()].map(({ calendarName }) => calendarName ?? ""),
  });
  const days = new Map(
    rows.map(({ tenant, name, ...content }) => [
      `${tenant}\n${name}`,
      daysOf(storedValue<CalendarContent>(content)),
    ]),
  );
  return rulesOver(days);
}

function rulesOver(days: ReadonlyMap<string, ReturnType<typeof daysOf>>): RuleOf {
  const rules = new Map<string, CalendarRule>();
  return ({ tenant, calendarName, onExcluded }) => {
    const found = days.get(`${tenant}\n${calendarName}`);
    if (found === undefined || calendarName === null) return null;
    const key = `${tenant}\n${calendarName}\n${onExcluded}`;
    const rule = rules.get(key) ?? calendarRule(calendarName, storedValue<OnExcluded>(onExcluded), found);
    rules.set(key, rule);
    return rule;
  };
}

/** Of one schedule. */
export const readRule = async (queryable: Queryable, use: CalendarUse): Promise<CalendarRule | null> =>
  (await readRules(queryable, [use]))(use);
