// Which runs are listed, as the address says it.
import type { Run } from "@punctual/client";
import { runStates, type RunState } from "../../../parts/run-states.ts";
import { nowMs } from "../../../ui/now.ts";
import { isAnyTime, readWhen, spanOf, type Span, type When } from "../../../ui/span.ts";
import type { SearchParams } from "../../../ui/use-search-params.ts";

export const kinds = ["scheduled", "manual", "backfill", "call", "event"] as const satisfies Run["kind"][];

export interface RunFilter {
  readonly states: readonly RunState[];
  readonly schedule: string | null;
  readonly job: string | null;
  readonly kind: Run["kind"] | null;
  readonly when: When;
}

/** What the address says that is no filter of ours is passed over. */
export function readFilter({ read }: Pick<SearchParams, "read">): RunFilter {
  const states = (read("state") ?? "").split(",");
  return {
    states: runStates.filter((state) => states.includes(state)),
    schedule: read("schedule"),
    job: read("job"),
    kind: kinds.find((kind) => kind === read("kind")) ?? null,
    when: readWhen({ read }),
  };
}

export const spanOfFilter = ({ when }: Pick<RunFilter, "when">): Span =>
  typeof when === "string" ? spanOf(when, nowMs()) : when;

export const isNarrowed = ({ states, schedule, job, kind, when }: RunFilter): boolean =>
  states.length > 0 || schedule !== null || job !== null || kind !== null || !isAnyTime(when);
