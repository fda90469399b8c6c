// What the workload's paths answer.
import { api, at, type Page } from "@punctual/console";

export interface Stream {
  readonly streamId: string;
  readonly eventCount: number;
  /** `YYYY-MM`. */
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly snapshotCount: number;
  readonly lastSnapshotMonth: string | null;
}

export interface Snapshot {
  readonly month: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly eventCount: number;
  readonly lastEventAt: string;
  readonly createdAt: string;
}

export interface ArchivedEvent {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly archivedAt: string;
}

type Query = Readonly<Record<string, string | number>>;

/** Guarantee: the routes of this workload answer what is asked for here by its path. */
const send = async <Body>(path: string, query: Query): Promise<Body> =>
  (await api.send({ method: "GET", path, query })).body as Body;

export interface StreamsWanted {
  readonly search: string;
  readonly cursor: string | null;
}

export const readStreams = ({ search, cursor }: StreamsWanted): Promise<Page<Stream>> =>
  send("/api/v1/streams", { limit: 50, ...(search === "" ? {} : { search }), ...at(cursor) });

const pathOf = (streamId: string): string => `/api/v1/snapshots/${encodeURIComponent(streamId)}`;

/** Newest first. */
export const readSnapshots = (streamId: string, cursor: string | null): Promise<Page<Snapshot>> =>
  send(pathOf(streamId), { limit: 24, ...at(cursor) });

/** Oldest first. */
export const readArchive = (streamId: string, cursor: string | null): Promise<Page<ArchivedEvent>> =>
  send(`${pathOf(streamId)}/archive`, { limit: 20, ...at(cursor) });
