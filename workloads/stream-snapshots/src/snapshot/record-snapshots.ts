// Records the snapshots of a batch of streams for a month.
import { classify, type Database, type Queryable } from "@punctual/database";
import type { JobLog } from "@punctual/jobs";
import { consistently, patience, patiently } from "../clock/patiently.ts";
import { waitAtMost } from "../clock/wait-at-most.ts";
import { findBases } from "./find-bases.sql.ts";
import { groupsOf, readStates, type BaseRow } from "./read-states.ts";
import type { StreamState } from "./stream-state.ts";
import { upsertSnapshots } from "./upsert-snapshots.sql.ts";

export interface Recording {
  readonly database: Database;
  readonly log: JobLog;
  readonly signal: AbortSignal;
  readonly month: string;
}

/** All of them, or a throw. May be repeated: what is recorded and still true is left as it is. */
export async function recordSnapshots(recording: Recording, streams: readonly string[]): Promise<void> {
  const { log, month } = recording;
  try {
    await record(recording, streams);
    log.info("snapshots recorded", {
      month,
      streams: streams.length,
      first: streams[0],
      last: streams.at(-1),
    });
  } catch (error) {
    // Of several, the fan-out tries each half again: only a stream that stands alone has failed.
    if (streams.length === 1)
      log.error("snapshot failed", { month, streamId: streams[0], error: messageOf(error) });
    throw error;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** So often a stream is read again that another run wrote, or whose month moved to the archive, meanwhile. */
const mostRounds = 5;

async function record(recording: Recording, streams: readonly string[]): Promise<void> {
  const { database, month } = recording;
  let left = streams;
  for (let round = 1; left.length > 0; round++) {
    const streamIds = left;
    const bases = await patiently(database, (transaction) => basesOf(transaction, { streamIds, month }));
    left = await recordAll(recording, bases);
    if (left.length > 0 && round === mostRounds)
      throw new Error(
        `Expected all events of ${left[0] ?? ""} up to the end of ${month} to be readable, got fewer or more than were recorded, ${mostRounds} times. See that no partition of its months is missing, then run the snapshot again.`,
      );
  }
}

interface Wanted {
  readonly streamIds: readonly string[];
  readonly month: string;
}

/** Those that have no true snapshot of the month yet. */
const basesOf = async (queryable: Queryable, wanted: Wanted): Promise<readonly BaseRow[]> =>
  (await queryable.query(findBases, wanted)).filter(({ current }) => !current);

/** Answers the streams that have to be read again. */
async function recordAll(recording: Recording, bases: readonly BaseRow[]): Promise<readonly string[]> {
  const again: string[] = [];
  for (const group of groupsOf(bases)) {
    recording.signal.throwIfAborted();
    again.push(...(await recordGroup(recording, group)));
  }
  return again;
}

/** A stream's past and its count are read as of one moment: else one to which events keep coming late would never be done. */
async function recordGroup(
  { database, month, signal }: Recording,
  group: readonly BaseRow[],
): Promise<readonly string[]> {
  const streamIds = group.map(({ streamId }) => streamId);
  try {
    return await consistently(database, async (transaction) => {
      const bases = await basesOf(transaction, { streamIds, month });
      const states = await readStates({ queryable: transaction, month, signal }, bases);
      return write(transaction, { month, states });
    });
  } catch (error) {
    if (classify(error) !== "serialization") throw error;
    return streamIds;
  }
}

/** A group does not make everybody wait for one of its streams: its batch is halved, and the one that is held waits alone. */
const patienceOfMany = "1s";

/** Answers the streams of which other events could be read than were recorded. */
async function write(
  queryable: Queryable,
  { month, states }: { readonly month: string; readonly states: readonly StreamState[] },
): Promise<readonly string[]> {
  await waitAtMost(queryable, states.length === 1 ? patience : patienceOfMany);
  const unread = await queryable.query(upsertSnapshots, {
    month,
    streamIds: states.map(({ streamId }) => streamId),
    states: states.map(({ state }) => JSON.stringify(state)),
    eventCounts: states.map(({ eventCount }) => eventCount),
    lastEventAts: states.map(({ lastEventAt }) => lastEventAt),
  });
  return unread.map(({ streamId }) => streamId);
}
