// Writes events of a stream with one statement.
import type { Queryable } from "@punctual/database";
import type { StreamEvent } from "./event.ts";
import { columnsOf } from "./columns-of.ts";
import { insertEvents } from "./insert-events.sql.ts";

/** All of them, or a throw: a unique violation for an id that the stream has, a check violation for a month without a partition. */
export async function writeEvents(
  queryable: Queryable,
  streamId: string,
  events: readonly StreamEvent[],
): Promise<void> {
  await queryable.query(insertEvents, columnsOf(streamId, events));
}
