// The calendar of a schedule and what comes of an excluded day, in words.
import type { Schedule } from "@punctual/client";

const moved = {
  skip: "an excluded day is skipped",
  "next-day": "an excluded day moves to the next",
  "previous-day": "an excluded day moves to the one before",
} as const;

/** Null where every day counts. */
export const calendarWords = (calendar: Schedule["calendar"]): string | null =>
  calendar === null ? null : `${calendar.name}: ${moved[calendar.onExcluded]}`;
