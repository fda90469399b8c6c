// Which runs are listed, as the address says it.
import type { Run } from "@punctual/client";
import { runStates, type RunState } from "../../../parts/run-state.tsx";
import { nowMs } from "../../../ui/now.ts";
import type { SearchParams } from "../../../ui/use-search-params.ts";
import { spanNames, spanOf, type Span, type SpanName } from "./span.ts";

export const kinds = ["scheduled", "manual", "backfill", "call", "event"] as const satisfies Run["kind"][];

export interface RunFilter {
  readonly states: readonly RunState[];
  readonly schedule: string | null;
  readonly job: string | null;
  readonly kind: Run["kind"] | null;
  /** By name, so that it moves with the time; otherwise as it says. */
  readonly when: SpanName | Span;
}

const anyTime: Span = { from: null, to: null };

/** What the address says that is no filter of ours is passed over. */
export function readFilter({ read }: Pick<SearchParams, "read">): RunFilter {
  const states = (read("state") ?? "").split(",");
  const name = spanNames.find((known) => known === read("span"));
  const span = { from: instantIn(read("from")), to: instantIn(read("to")) };
  const isSpan = span.from !== null || span.to !== null;
  return {
    states: runStates.filter((state) => states.includes(state)),
    schedule: read("schedule"),
    job: read("job"),
    kind: kinds.find((kind) => kind === read("kind")) ?? null,
    when: isSpan ? span : (name ?? anyTime),
  };
}

function instantIn(text: string | null): string | null {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

export const spanOfFilter = ({ when }: Pick<RunFilter, "when">): Span =>
  typeof when === "string" ? spanOf(when, nowMs()) : when;

export const isNarrowed = ({ states, schedule, job, kind, when }: RunFilter): boolean =>
  states.length > 0 ||
  schedule !== null ||
  job !== null ||
  kind !== null ||
  typeof when === "string" ||
  when.from !== null ||
  when.to !== null;
