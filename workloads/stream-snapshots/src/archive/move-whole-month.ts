// Moves a month that lies before the cutoff as a whole.
import type { ArchiveSetting } from "./archive-setting.ts";
import { countMoves } from "./count-moves.sql.ts";
import { dropMonth } from "./drop-month.sql.ts";
import { moveInBatches } from "./move-in-batches.ts";
import { moveMonth } from "./move-month.sql.ts";
import { patiently } from "../clock/patiently.ts";
import { withShortLocks } from "./short-locks.ts";

/** A month that the archive holds so many events of already is not joined while writers wait, but copied in batches. */
const mostCopied = 5000;

/** By its partition; in batches where the archive has most of the month, so that only what came late is left. */
export async function moveWholeMonth(setting: ArchiveSetting, month: string): Promise<void> {
  const { runId, log } = setting;
  const outcome = await withShortLocks(setting, async (transaction, waits) => {
    const [row] = await transaction.query(moveMonth, { month, runId, mostCopied, ...waits });
    return row?.outcome;
  });
  if (outcome === "copy") {
    await moveInBatches(setting, month);
    await withShortLocks(setting, (transaction, waits) =>
      transaction.query(dropMonth, { keptIn: "event_log", month, ...waits }),
    );
  }
  await countWholeMonths(setting);
  log.info("snapshot archive: month moved", { month, by: outcome === "copy" ? "batches" : "partition" });
}

/** After the move: it would keep writers waiting inside. What an earlier attempt has moved and not counted is counted too. */
export async function countWholeMonths({ database, runId }: ArchiveSetting): Promise<void> {
  await patiently(database, (transaction) => transaction.query(countMoves, { runId }));
}
