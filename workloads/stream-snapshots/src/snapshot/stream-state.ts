// The state of a stream while its events are merged.
import { emptyState, isObject, mergeInto, type State } from "./merge-patch.ts";

export interface StreamState {
  readonly streamId: string;
  state: State;
  eventCount: number;
  lastEventAt: Date | null;
}

export interface MergedEvent {
  readonly occurredAt: Date;
  readonly data: unknown;
}

/** Events come in the order of (`occurredAt`, `id`). */
export function mergeEvent(stream: StreamState, { occurredAt, data }: MergedEvent): void {
  if (isObject(data)) mergeInto(stream.state, data);
  stream.eventCount += 1;
  stream.lastEventAt = occurredAt;
}

export interface Base {
  readonly streamId: string;
  /** JSON; null where there is no earlier snapshot to build on. */
  readonly baseState: string | null;
  readonly baseEventCount: string;
  readonly baseLastEventAt: Date | null;
}

export function stateFrom({ streamId, baseState, baseEventCount, baseLastEventAt }: Base): StreamState {
  const base: unknown = baseState === null ? null : JSON.parse(baseState);
  return {
    streamId,
    state: isObject(base) ? mergeInto(emptyState(), base) : emptyState(),
    eventCount: Number(baseEventCount),
    lastEventAt: baseLastEventAt,
  };
}
