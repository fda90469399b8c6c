// Moves all events before a cutoff from the log to the archive.
import { patiently } from "../clock/patiently.ts";
import type { KeptIn } from "../event/make-months.ts";
import { endOf, startOf } from "../month/month.ts";
import type { ArchiveSetting } from "./archive-setting.ts";
import { deleteOldMoves } from "./delete-old-moves.sql.ts";
import { dropMonth } from "./drop-month.sql.ts";
import { listMonths } from "./list-months.sql.ts";
import { moveInBatches } from "./move-in-batches.ts";
import { countWholeMonths, moveWholeMonth } from "./move-whole-month.ts";
import { withShortLocks } from "./short-locks.ts";
import { sumMoves } from "./sum-moves.sql.ts";

/** Oldest month first. Answers how many events the run has moved, in earlier attempts too. */
export async function archiveEvents(setting: ArchiveSetting): Promise<number> {
  const { database, cutoff, runId } = setting;
  await countWholeMonths(setting);
  for (const month of await monthsIn(setting, "event_log")) {
    if (endOf(month) <= cutoff) await moveWholeMonth(setting, month);
    else if (startOf(month) < cutoff) await moveInBatches(setting, month);
  }
  const [row] = await database.query(sumMoves, { runId });
  await database.query(deleteOldMoves);
  return Number(row?.events ?? 0);
}

/** Drops the archive's months that ended by a moment; answers which. */
export async function dropArchivedMonths(setting: ArchiveSetting, until: Date): Promise<readonly string[]> {
  const dropped: string[] = [];
  for (const month of await monthsIn(setting, "stream_archive")) {
    if (endOf(month) > until) break;
    await withShortLocks(setting, (transaction, waits) =>
      transaction.query(dropMonth, { keptIn: "stream_archive", month, ...waits }),
    );
    setting.log.info("snapshot archive: month dropped, as archiveMonths says", { month });
    dropped.push(month);
  }
  return dropped;
}

const monthsIn = async ({ database }: ArchiveSetting, keptIn: KeptIn): Promise<readonly string[]> =>
  (await patiently(database, (transaction) => transaction.query(listMonths, { keptIn }))).map(
    ({ month }) => month,
  );
