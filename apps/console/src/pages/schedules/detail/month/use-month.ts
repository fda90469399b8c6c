// What a schedule's month holds, day by day: the runs that it made, and the fires that are still to come.
import type { AnswerOf, Schedule } from "@punctual/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../../../api/api.ts";
import { fullNameOf } from "../../../../parts/schedule/schedule-name.ts";
import { nowMs } from "../../../../ui/now.ts";
import { dateAt, spanOfMonth } from "../../../../ui/month.ts";

/** By state. */
export type Counts = AnswerOf<"/api/v1/run-counts", "get">["total"];

export interface MonthOfRuns {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly planned: ReadonlyMap<string, number>;
  /** The date from which on more is planned than was counted; null where all was. */
  readonly uncountedFrom: string | null;
}

/** The server names so many times at once. */
const mostPlanned = 1_000;

export const useMonth = (schedule: Schedule, month: string) =>
  useQuery({
    queryKey: ["run-counts", "month", fullNameOf(schedule), month, schedule.version, schedule.state],
    queryFn: async (): Promise<MonthOfRuns> => {
      const [counts, planned] = await Promise.all([
        readCounts(schedule, month),
        readPlanned(schedule, month),
      ]);
      return { counts, ...planned };
    },
    placeholderData: keepPreviousData,
  });

async function readCounts(schedule: Schedule, month: string): Promise<MonthOfRuns["counts"]> {
  const { timezone } = schedule;
  const { items } = await api.GET("/api/v1/run-counts", {
    params: {
      query: { ...spanOfMonth(month, timezone), step: "day", timezone, schedule: fullNameOf(schedule) },
    },
  });
  return new Map(items.map(({ at, counts }) => [dateAt(Date.parse(at), timezone), counts]));
}

async function readPlanned(schedule: Schedule, month: string): Promise<Omit<MonthOfRuns, "counts">> {
  const { group, name, timezone } = schedule;
  const { from, to: until } = spanOfMonth(month, timezone);
  const after = new Date(Math.max(nowMs(), Date.parse(from) - 1)).toISOString();
  if (after >= until) return { planned: new Map(), uncountedFrom: null };
  const { next } = await api.GET("/api/v1/schedules/{group}/{name}/next", {
    params: { path: { group, name }, query: { after, until, count: mostPlanned } },
  });
  const dates = next.map((at) => dateAt(Date.parse(at), timezone));
  const planned = new Map<string, number>();
  for (const date of dates) planned.set(date, (planned.get(date) ?? 0) + 1);
  return { planned, uncountedFrom: next.length < mostPlanned ? null : (dates.at(-1) ?? null) };
}
