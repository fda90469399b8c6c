// Moves a month's events before the cutoff by copying and deleting them, batch by batch.
import type { RowOf } from "@punctual/database";
import { patiently } from "../clock/patiently.ts";
import { makeMonths } from "../event/make-months.ts";
import { endOf, startOf } from "../month/month.ts";
import type { ArchiveSetting } from "./archive-setting.ts";
import { moveBatch } from "./move-batch.sql.ts";

interface Position {
  readonly afterStream: string;
  readonly afterAt: Date;
  readonly afterId: string;
}

/** One transaction a batch. What an earlier attempt has moved is not there any more: it begins anew each time. */
export async function moveInBatches(setting: ArchiveSetting, month: string): Promise<void> {
  const { database, signal } = setting;
  await patiently(database, (transaction) => makeMonths(transaction, "stream_archive", [month]));
  const from = startOf(month);
  // Every id is longer than the empty one.
  let position: Position | null = { afterStream: "", afterAt: from, afterId: "" };
  while (position !== null) {
    signal.throwIfAborted();
    position = await moveOne(setting, { month, from, position });
  }
}

interface Batch {
  readonly month: string;
  readonly from: Date;
  readonly position: Position;
}

/** Null after the last. */
function moveOne(setting: ArchiveSetting, { month, from, position }: Batch): Promise<Position | null> {
  const { database, runId, cutoff, eventsPerBatch } = setting;
  const until = new Date(Math.min(endOf(month).getTime(), cutoff.getTime()));
  return patiently(database, async (transaction) => {
    const batch = { month, runId, from, until, ...position, limit: eventsPerBatch };
    const [row] = await transaction.query(moveBatch, batch);
    if (row === undefined || row.moved !== row.kept)
      throw new Error(
        `Expected as many events of ${month} in the archive as left the log, got ${row?.kept ?? 0} of ${row?.moved ?? 0}. Nothing was moved; see what stands in the way of inserts into stream_archive.`,
      );
    return positionAfter(row);
  });
}

function positionAfter({ lastStream, lastAt, lastId }: RowOf<typeof moveBatch>): Position | null {
  return lastStream === null || lastAt === null || lastId === null
    ? null
    : { afterStream: lastStream, afterAt: lastAt, afterId: lastId };
}
