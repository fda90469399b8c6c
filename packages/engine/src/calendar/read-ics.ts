// Reads the all-day events of an iCalendar text as spans of dates.
import { Problem } from "../errors.ts";
import { laterDate, type ExcludedDates } from "../policy/calendar.ts";
import { mostDates } from "./calendar-definition.ts";
import { eventsOf, type Event } from "./ics-events.ts";
import { yearlyDates } from "./yearly-dates.ts";

export interface IcsDates {
  readonly spans: readonly ExcludedDates[];
  /** Events with a time of day, and cancelled ones. */
  readonly passedOver: number;
}

/** @param untilYear events that come every year for ever are read up to it. Throws Problem `invalid-request` with field `ics`. */
export function readIcs(text: string, untilYear: number): IcsDates {
  const events = eventsOf(text);
  const spans: ExcludedDates[] = [];
  let passedOver = 0;
  for (const event of events) {
    const found = spansOf(event, untilYear);
    if (found === null) passedOver += 1;
    else spans.push(...found);
    if (spans.length > mostDates) throw refused(`Expected at most ${mostDates} spans of dates, got more.`);
  }
  return { spans, passedOver };
}

/** Null for one that is no day, or does not take place. */
function spansOf(event: Event, untilYear: number): readonly ExcludedDates[] | null {
  const [start] = event.get("DTSTART") ?? [];
  if (start === undefined || !start.isDate) return null;
  if (event.get("STATUS")?.[0]?.value.toUpperCase() === "CANCELLED") return null;
  const reason = summaryOf(event);
  const from = dateOf(start.value, reason);
  const days = lengthOf(event, from, reason);
  const refuse = (what: string): Problem => refused(`${what} of the event "${reason ?? from}".`);
  return yearlyDates(event, { from, untilYear, refuse }).map((first) => ({
    from: first,
    to: laterDate(first, days - 1),
    reason,
  }));
}

function summaryOf(event: Event): string | null {
  const text = event
    .get("SUMMARY")?.[0]
    ?.value.replaceAll(/\\([\\,;])/g, "$1")
    .replaceAll(/\\n/gi, " ");
  return text === undefined || text === "" ? null : text.slice(0, 256);
}

const longestDays = 366;

/** In days; the end that is named is not included. */
function lengthOf(event: Event, from: string, reason: string | null): number {
  const [end] = event.get("DTEND") ?? [];
  const [, weeks, days] = /^P(?:(\d{1,3})W|(\d{1,3})D)$/.exec(event.get("DURATION")?.[0]?.value ?? "") ?? [];
  const named =
    end === undefined ? null : (Date.parse(dateOf(end.value, reason)) - Date.parse(from)) / 86_400_000;
  const length = named ?? (weeks === undefined ? Number(days ?? 1) : Number(weeks) * 7);
  if (length <= longestDays) return Math.max(1, length);
  throw refused(
    `Expected an event of at most ${longestDays} days, got ${length} days in "${reason ?? from}".`,
  );
}

function dateOf(value: string, reason: string | null): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})(\d{2})(\d{2})/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  const at = Date.parse(date);
  // A day that a month does not have would be read as one of the next.
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(date)) return date;
  throw refused(
    `Expected a date such as 20261225 in the event "${reason ?? "without a name"}", got "${value.slice(0, 40)}".`,
  );
}

const refused = (message: string): Problem => new Problem("invalid-request", message, { field: "ics" });
