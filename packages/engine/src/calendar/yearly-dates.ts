// The dates on which an event of an iCalendar text begins: its own, and those of the following years where it comes every year.
import type { Problem } from "../errors.ts";
import type { Event } from "./ics-events.ts";

export interface YearlyEvent {
  readonly from: string;
  /** Of one without an end. */
  readonly untilYear: number;
  readonly refuse: (what: string) => Problem;
}

/** Other repetitions name days by rules that differ from program to program. Throws what `refuse` makes. */
export function yearlyDates(event: Event, yearly: YearlyEvent): readonly string[] {
  const { from, refuse } = yearly;
  if (event.has("RDATE") || event.has("RECURRENCE-ID"))
    throw refuse("Expected an event that comes once or every year, got RDATE or RECURRENCE-ID");
  const [rule] = event.get("RRULE") ?? [];
  if (rule === undefined) return [from];
  const left = new Set(
    (event.get("EXDATE") ?? []).flatMap(({ value }) => value.split(",").map((text) => text.slice(0, 8))),
  );
  return datesBy(partsOf(rule.value, yearly), yearly).filter((date) => !left.has(date.replaceAll("-", "")));
}

interface Parts {
  readonly count: number;
  readonly until: string;
}

function partsOf(rule: string, { from, untilYear, refuse }: YearlyEvent): Parts {
  const parts = new Map(
    rule.split(";").map((part): [string, string] => {
      const [name = "", value = ""] = part.toUpperCase().split("=");
      return [name, value];
    }),
  );
  const plain: Readonly<Record<string, string>> = {
    FREQ: "YEARLY",
    INTERVAL: "1",
    BYMONTH: String(Number(from.slice(5, 7))),
    BYMONTHDAY: String(Number(from.slice(8))),
    WKST: parts.get("WKST") ?? "",
  };
  for (const [name, value] of parts) {
    if (name === "COUNT" || name === "UNTIL" || plain[name] === value) continue;
    throw refuse(
      `Expected an event that comes once or on the same date every year, got RRULE ${rule.slice(0, 100)}`,
    );
  }
  const until = parts.get("UNTIL")?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, "$1-$2-$3");
  const bounded = parts.has("COUNT") || until !== undefined;
  return {
    count: Number(parts.get("COUNT") ?? Number.POSITIVE_INFINITY),
    until: until ?? `${bounded ? 2199 : Math.max(untilYear, Number(from.slice(0, 4)))}-12-31`,
  };
}

/** 29 February comes in leap years only. */
function datesBy({ count, until }: Parts, { from }: YearlyEvent): readonly string[] {
  const dates: string[] = [];
  const lastYear = Math.min(2199, Number(until.slice(0, 4)));
  for (let year = Number(from.slice(0, 4)); year <= lastYear && dates.length < count; year += 1) {
    const date = `${year}${from.slice(4)}`;
    const exists = new Date(Date.parse(date)).toISOString().startsWith(date);
    if (exists && date <= until) dates.push(date);
  }
  return dates;
}
