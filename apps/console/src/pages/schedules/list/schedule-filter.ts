// Which schedules are listed, as the address says it.
import type { SearchParams } from "../../../ui/use-search-params.ts";

export const states = ["enabled", "paused", "completed"] as const;
export const origins = ["api", "code", "workload"] as const;
export const targetKinds = ["http", "api-destination", "job", "queue", "event-bus", "topic", "aws"] as const;
export const sorts = ["name", "nextAt"] as const;

export interface ScheduleFilter {
  readonly search?: string;
  readonly group?: string;
  readonly state?: (typeof states)[number];
  readonly origin?: (typeof origins)[number];
  readonly targetKind?: (typeof targetKinds)[number];
  readonly sort?: (typeof sorts)[number];
}

/** What the address says that is no filter of ours is passed over. */
export function readFilter({ read }: Pick<SearchParams, "read">): ScheduleFilter {
  const search = read("search");
  const group = read("group");
  return {
    ...(search === null ? {} : { search }),
    ...(group === null ? {} : { group }),
    ...oneOf("state", states, read("state")),
    ...oneOf("origin", origins, read("origin")),
    ...oneOf("targetKind", targetKinds, read("target")),
    ...oneOf("sort", sorts, read("sort")),
  };
}

function oneOf<const Name extends string, const Value extends string>(
  name: Name,
  values: readonly Value[],
  given: string | null,
): Partial<Record<Name, Value>> {
  const found = values.find((value) => value === given);
  return found === undefined ? {} : named(name, found);
}

/** Guarantee: the one property has the one name. */
const named = <Name extends string, Value>(name: Name, value: Value) =>
  ({ [name]: value }) as Record<Name, Value>;

/** An order hides nothing. */
export const isNarrowed = (filter: ScheduleFilter): boolean =>
  Object.keys(filter).some((name) => name !== "sort");
