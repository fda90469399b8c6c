// A calendar while somebody writes it.
import type { Calendar, paths } from "@punctual/client";
import type { Weekday } from "../calendar-days.ts";

export interface SpanDraft {
  readonly from: string;
  /** Empty: the one day. */
  readonly to: string;
  readonly reason: string;
}

export interface CalendarDraft {
  readonly name: string;
  readonly description: string;
  readonly excludeWeekdays: readonly Weekday[];
  readonly excludeDates: readonly SpanDraft[];
  /** Dates, one a line; null: every date that is not excluded is kept. */
  readonly keepOnlyDates: string | null;
}

export type ChangeDraft = (fields: Partial<CalendarDraft>) => void;

export const emptySpan: SpanDraft = { from: "", to: "", reason: "" };

export const firstDraft: CalendarDraft = {
  name: "",
  description: "",
  excludeWeekdays: ["sat", "sun"],
  excludeDates: [],
  keepOnlyDates: null,
};

const earlier = (one: { readonly from: string }, other: { readonly from: string }): number =>
  one.from.localeCompare(other.from);

export const draftOf = (calendar: Calendar): CalendarDraft => ({
  name: calendar.name,
  description: calendar.description ?? "",
  excludeWeekdays: calendar.excludeWeekdays,
  excludeDates: calendar.excludeDates.toSorted(earlier).map(({ from, to, reason }) => ({
    from,
    to: to === from ? "" : to,
    reason: reason ?? "",
  })),
  keepOnlyDates: calendar.keepOnlyDates?.join("\n") ?? null,
});

type Definition = paths["/api/v1/calendars/{name}"]["put"]["requestBody"]["content"]["application/json"];

/** As the API takes it; a row without a date is none. */
export function definitionOf(draft: CalendarDraft): Definition {
  const { description, excludeWeekdays, excludeDates, keepOnlyDates } = draft;
  const spans = excludeDates
    .filter(({ from }) => from !== "")
    .map(({ from, to, reason }) => ({
      from,
      to: to === "" ? from : to,
      reason: reason.trim() === "" ? null : reason.trim(),
    }));
  return {
    description: description.trim() === "" ? null : description.trim(),
    excludeWeekdays,
    excludeDates: spans.toSorted(earlier),
    keepOnlyDates: keepOnlyDates === null ? null : datesIn(keepOnlyDates),
  };
}

const datesIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((date) => date !== "");
