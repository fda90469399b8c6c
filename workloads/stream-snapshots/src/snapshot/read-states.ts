// Merges streams' events on top of what their last good snapshots say.
import type { Queryable, RowOf } from "@punctual/database";
import { endOf } from "../month/month.ts";
import type { findBases } from "./find-bases.sql.ts";
import { readEventPage } from "./read-event-page.sql.ts";
import { readEvents } from "./read-events.sql.ts";
import { mergeEvent, stateFrom, type StreamState } from "./stream-state.ts";

export type BaseRow = RowOf<typeof findBases>;

export interface Reading {
  readonly queryable: Queryable;
  readonly signal: AbortSignal;
  readonly month: string;
}

/** Events are read so many and so much at once, however long a stream is: this bounds the memory. */
const page = { events: 5000, bytes: 8_000_000 };

/** Before every event. */
const beginning = new Date("0001-01-01T00:00:00.000Z");

const fromOf = ({ baseMonth }: BaseRow): Date => (baseMonth === null ? beginning : endOf(baseMonth));

/** Streams in an order that keeps what is read at once small: those with few events together, one with many alone. */
export function groupsOf(bases: readonly BaseRow[]): readonly (readonly BaseRow[])[] {
  const groups: BaseRow[][] = [];
  let events = Number.POSITIVE_INFINITY;
  let bytes = 0;
  for (const base of bases) {
    events += Number(base.unread);
    bytes += Number(base.unreadBytes);
    if (events <= page.events && bytes <= page.bytes) {
      groups.at(-1)?.push(base);
    } else {
      groups.push([base]);
      [events, bytes] = [Number(base.unread), Number(base.unreadBytes)];
    }
  }
  return groups;
}

/** Too long to be read at once; it stands alone in its group. */
const isLong = ({ unread, unreadBytes }: BaseRow): boolean =>
  Number(unread) > page.events || Number(unreadBytes) > page.bytes;

/** The states at the month's end, of all events that can be read. */
export async function readStates(
  reading: Reading,
  group: readonly BaseRow[],
): Promise<readonly StreamState[]> {
  const [only] = group;
  return only !== undefined && isLong(only) ? [await readLong(reading, only)] : readTogether(reading, group);
}

async function readTogether(
  { queryable, month }: Reading,
  group: readonly BaseRow[],
): Promise<readonly StreamState[]> {
  const states = new Map(group.map((base) => [base.streamId, stateFrom(base)]));
  const unread = group.filter((base) => base.unread !== "0");
  const rows = await queryable.query(readEvents, {
    streamIds: unread.map(({ streamId }) => streamId),
    froms: unread.map(fromOf),
    until: endOf(month),
  });
  for (const { streamId, ...event } of rows) {
    const state = states.get(streamId);
    if (state !== undefined) mergeEvent(state, event);
  }
  return [...states.values()];
}

async function readLong({ queryable, month, signal }: Reading, base: BaseRow): Promise<StreamState> {
  const state = stateFrom(base);
  const { streamId } = base;
  // Every id is longer than the empty one.
  let position = { from: fromOf(base), after: "" };
  for (;;) {
    signal.throwIfAborted();
    const range = { streamId, ...position, until: endOf(month), limit: page.events, bytes: page.bytes };
    const rows = await queryable.query(readEventPage, range);
    for (const event of rows) mergeEvent(state, event);
    const last = rows.at(-1);
    // A page may be short because its events are long: only an empty one is the end.
    if (last === undefined) return state;
    position = { from: last.occurredAt, after: last.eventId };
  }
}
