// Records events of a stream, each id once.
import { classify, type Database } from "@punctual/database";
import { patiently } from "../clock/patiently.ts";
import { monthOf } from "../month/month.ts";
import { columnsOf } from "./columns-of.ts";
import type { StreamEvent } from "./event.ts";
import { findKnownEvents } from "./find-known-events.sql.ts";
import { makeMonths } from "./make-months.ts";
import { uniqueEvents } from "./unique-events.ts";
import { writeEvents } from "./write-events.ts";

export type Recorded =
  | { readonly kind: "recorded"; readonly accepted: number; readonly duplicates: number }
  /** The stream has another event of that id; nothing was recorded. */
  | { readonly kind: "conflict"; readonly eventId: string };

/** All of them, or none. */
export async function recordEvents(
  database: Database,
  streamId: string,
  sent: readonly StreamEvent[],
): Promise<Recorded> {
  const { events, conflict } = uniqueEvents(sent);
  if (conflict !== null) return { kind: "conflict", eventId: conflict };
  return insertNew(database, { streamId, events, sent: sent.length });
}

interface Sent {
  readonly streamId: string;
  /** Those that may be new. */
  readonly events: readonly StreamEvent[];
  readonly sent: number;
}

/** Others may record the same events, or move their month to the archive, between two looks. */
const mostLooks = 10;

/** Looks at what is there only once an insert says that something is: events are new nearly always. */
async function insertNew(database: Database, { streamId, events, sent }: Sent): Promise<Recorded> {
  let left = events;
  for (let look = 1; left.length > 0; look++) {
    const refusal = await insert(database, streamId, left);
    if (refusal === null) break;
    if (look === mostLooks) throw refusal.error;
    if (refusal.kind === "no-month") {
      await makeMonthsOf(database, left);
      continue;
    }
    const known = await database.query(findKnownEvents, columnsOf(streamId, left));
    const conflict = known.find(({ same }) => !same);
    if (conflict !== undefined) return { kind: "conflict", eventId: conflict.eventId };
    const ids = new Set(known.map(({ eventId }) => eventId));
    left = left.filter(({ id }) => !ids.has(id));
  }
  return { kind: "recorded", accepted: left.length, duplicates: sent - left.length };
}

interface Refusal {
  readonly kind: "known" | "no-month";
  readonly error: unknown;
}

async function insert(
  database: Database,
  streamId: string,
  events: readonly StreamEvent[],
): Promise<Refusal | null> {
  try {
    await patiently(database, (transaction) => writeEvents(transaction, streamId, events));
    return null;
  } catch (error) {
    if (classify(error) === "unique-violation") return { kind: "known", error };
    if (isCheckViolation(error)) return { kind: "no-month", error };
    throw error;
  }
}

/** PostgreSQL's answer to a row for which there is no partition. */
const isCheckViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "23514";

const makeMonthsOf = (database: Database, events: readonly StreamEvent[]): Promise<void> =>
  patiently(database, (transaction) =>
    makeMonths(
      transaction,
      "event_log",
      events.map(({ occurredAt }) => monthOf(occurredAt)),
    ),
  );
