// Spans of time that have a name, such as last night: by the clock on the viewer's wall.
import type { SearchParams } from "./use-search-params.ts";

export interface Span {
  /** Both included; null: as far as there is anything. */
  readonly from: string | null;
  readonly to: string | null;
}

export const spanNames = ["hour", "today", "night", "week"] as const;
export type SpanName = (typeof spanNames)[number];

export const spanLabels: Readonly<Record<SpanName, string>> = {
  hour: "Last hour",
  today: "Today",
  night: "Last night",
  week: "Last 7 days",
};

/** For whoever wonders when a night is. */
export const spanMeanings: Readonly<Record<SpanName, string>> = {
  hour: "the last 60 minutes",
  today: "since midnight",
  night: "from 18:00 yesterday to 08:00 today",
  week: "the last 7 times 24 hours",
};

/** A span by its name, so that it moves with the time; otherwise as it says. */
export type When = SpanName | Span;

export const anyTime: Span = { from: null, to: null };

/** What the address says of it: `span`, or `from` and `to`. */
export function readWhen({ read }: Pick<SearchParams, "read">): When {
  const span = { from: instantIn(read("from")), to: instantIn(read("to")) };
  if (span.from !== null || span.to !== null) return span;
  return spanNames.find((known) => known === read("span")) ?? anyTime;
}

function instantIn(text: string | null): string | null {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

export const isAnyTime = (when: When): boolean =>
  typeof when !== "string" && when.from === null && when.to === null;

const hourMs = 3_600_000;
const eveningHour = 18;
const morningHour = 8;

const spans = {
  hour: (nowMs) => ({ from: iso(nowMs - hourMs), to: null }),
  today: (nowMs) => ({ from: wall(nowMs, { days: 0, hour: 0 }), to: null }),
  night: (nowMs) => ({
    from: wall(nowMs, { days: -1, hour: eveningHour }),
    to: wall(nowMs, { days: 0, hour: morningHour }),
  }),
  week: (nowMs) => ({ from: iso(nowMs - 7 * 24 * hourMs), to: null }),
} satisfies Record<SpanName, (nowMs: number) => Span>;

export const spanOf = (name: SpanName, nowMs: number): Span => spans[name](nowMs);

const iso = (ms: number): string => new Date(ms).toISOString();

/** A full hour of a day near this one, as the viewer's clocks show it. */
function wall(nowMs: number, { days, hour }: { readonly days: number; readonly hour: number }): string {
  const at = new Date(nowMs);
  at.setDate(at.getDate() + days);
  at.setHours(hour, 0, 0, 0);
  return at.toISOString();
}
