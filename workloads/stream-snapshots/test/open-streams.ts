// The workload behind the real server, with what its tests ask of it.
import { openDoor, type Door, type DoorAnswer, type DoorOptions } from "@punctual/testing/door";
import { streamSnapshots, type StreamSnapshotsOptions } from "../src/index.ts";

export interface SentEvent {
  readonly id: string;
  readonly type?: string;
  readonly occurredAt: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type Row = Record<string, unknown>;

export interface Streams {
  readonly door: Door;
  post(streamId: string, events: readonly SentEvent[]): Promise<DoorAnswer>;
  /** By hand, as an operator. */
  maintain(body?: unknown, headers?: Readonly<Record<string, string>>): Promise<DoorAnswer>;
  get(path: string): Promise<DoorAnswer>;
  rows(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

export async function openStreams(
  options: DoorOptions = {},
  tuning: StreamSnapshotsOptions = {},
): Promise<Streams> {
  const door = await openDoor(streamSnapshots(tuning), options);
  return {
    door,
    post: (streamId, events) =>
      door.call({
        method: "POST",
        path: `/api/v1/streams/${streamId}/events`,
        role: "operator",
        body: { events: events.map((event) => ({ type: "changed", data: {}, ...event })) },
      }),
    maintain: (body, headers = {}) =>
      door.call({ method: "POST", path: "/api/v1/snapshots/maintenance", role: "operator", body, headers }),
    get: (path) => door.call({ method: "GET", path, role: "viewer" }),
    rows: (sql, values) => door.database.execute(sql, values),
  };
}

/** So many events, evenly over a span, each of which counts one further. */
export const eventsOver = (from: string, until: string, count: number): readonly SentEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${String(index).padStart(6, "0")}`,
    occurredAt: new Date(
      Math.floor(Date.parse(from) + (index / count) * (Date.parse(until) - Date.parse(from))),
    ).toISOString(),
    data: { last: index, [`k${index % 7}`]: index },
  }));
