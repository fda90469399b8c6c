// Loads the sample streams, so that the first start shows something real.
import type { Database, Transaction } from "@punctual/database";
import type { JobLog } from "@punctual/jobs";
import { sampleEvents, sampleStreams } from "../simulator/sample-events.ts";
import { nowIn } from "./clock/now-in.ts";
import { makeMonths } from "./event/make-months.ts";
import { writeEvents } from "./event/write-events.ts";
import { monthsBefore, monthsFrom, startOf, monthOf } from "./month/month.ts";
import { recordSnapshots } from "./snapshot/record-snapshots.ts";
import { holdFirstLoad } from "./stream/hold-first-load.ts";

const streamCount = 20;
const monthsOfHistory = 5;
const eventsPerStream = 150;

/** Null where any stream is there already, sample or real. */
export async function seed(database: Database): Promise<string | null> {
  const months = await database.transaction(async (transaction) =>
    (await holdFirstLoad(transaction)) ? load(transaction) : null,
  );
  if (months === null) return null;
  const recording = { database, log: silent, signal: new AbortController().signal };
  for (const month of months) await recordSnapshots({ ...recording, month }, sampleStreams(streamCount));
  return `${streamCount} sample streams with ${streamCount * eventsPerStream} events, and their snapshots of ${monthsOfHistory} months`;
}

/** Events of the months before this one and of this one up to now; answers the months that are over. */
async function load(transaction: Transaction): Promise<readonly string[]> {
  const until = await nowIn(transaction);
  const from = monthsBefore(startOf(monthOf(until)), monthsOfHistory);
  const months = monthsFrom(from, monthsOfHistory);
  await makeMonths(transaction, "event_log", months);
  for (const streamId of sampleStreams(streamCount)) {
    const events = sampleEvents(streamId, { from, until, events: eventsPerStream });
    await writeEvents(transaction, streamId, events);
  }
  return months.slice(0, monthsOfHistory);
}

const nothing = (): void => undefined;
const silent: JobLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };
