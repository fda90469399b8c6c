// Shows a change of state before the server has answered.
import type { Schedule } from "@punctual/client";
import type { QueryClient } from "@tanstack/react-query";
import { fullNameOf } from "./schedule-name.ts";

type Named = Pick<Schedule, "group" | "name">;
type Shown = Pick<Schedule, "state" | "stateReason">;

/** Answers how to put back what was shown: for where the server refuses. */
export function showState(client: QueryClient, schedules: readonly Named[], shown: Shown): () => void {
  const names = new Set(schedules.map(fullNameOf));
  const cached = ["schedules", "schedule"].flatMap((first) => client.getQueriesData({ queryKey: [first] }));
  for (const [key, data] of cached) client.setQueryData(key, changed(data, { names, shown }));
  return () => {
    for (const [key, data] of cached) client.setQueryData(key, data);
  };
}

interface Change {
  readonly names: ReadonlySet<string>;
  readonly shown: Shown;
}

/** Lists, their pages and single schedules alike; whatever else there is stays the same object. */
function changed(data: unknown, change: Change): unknown {
  if (Array.isArray(data)) return data.map((one: unknown) => changed(one, change));
  if (typeof data !== "object" || data === null) return data;
  if (isScheduleLike(data)) return change.names.has(fullNameOf(data)) ? { ...data, ...change.shown } : data;
  const { pages, items } = holding(data);
  if (pages !== undefined) return { ...data, pages: changed(pages, change) };
  return items === undefined ? data : { ...data, items: changed(items, change) };
}

const isScheduleLike = (data: object): data is Named =>
  "group" in data && "name" in data && "stateReason" in data;

/** Guarantee: reads two members that may be absent, and says nothing of what is in them. */
const holding = (data: object): { readonly pages?: unknown; readonly items?: unknown } => data;
