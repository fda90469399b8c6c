// The job: one snapshot of every stream at the end of a month, and then the archive.
import type { Database } from "@punctual/database";
import { defineJob, type FanOutResult, type Job, type JobRun, type Ledger } from "@punctual/jobs";
import { z } from "zod";
import { patiently } from "../clock/patiently.ts";
import { nowIn } from "../clock/now-in.ts";
import { makeMonths } from "../event/make-months.ts";
import { endOf, monthShape, monthsFrom } from "../month/month.ts";
import { recordSnapshots } from "../snapshot/record-snapshots.ts";
import { dueStreams } from "../stream/due-streams.ts";
import { archiveCutoff } from "./archive-cutoff.ts";
import { runArchive } from "./run-archive.ts";
import { runMonth } from "./run-month.ts";

export const snapshotName = "stream-snapshots.snapshot";

export interface SnapshotJobSetting {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly isOn: boolean;
  readonly streamsPerBatch: number;
  readonly concurrency: number;
}

export function snapshotJob(setting: SnapshotJobSetting): Job {
  const { database, ledger, isOn, streamsPerBatch, concurrency } = setting;
  return defineJob({
    name: snapshotName,
    input: z.strictObject({ month: monthShape.optional() }),
    key: ({ month }, run) => runMonth(month, run),
    async run({ input, run, log, signal, fanOut }) {
      const month = runMonth(input.month, run);
      if (!isOn) {
        log.warn("snapshot run skipped: SNAPSHOT_MAINTENANCE is off", { month });
        return skipped(month, run);
      }
      log.info("snapshot run started", { month, until: endOf(month).toISOString() });
      await makeMonthsAhead(database);
      const counts = await fanOut(
        dueStreams(database, { month, pageSize: streamsPerBatch }),
        { key: (stream) => stream, batch: streamsPerBatch, concurrency },
        (streams) => recordSnapshots({ database, log, month, signal }, streams),
      );
      const { total, successful, failed } = counts;
      log.info("snapshots completed", { month, total, successful, failed });
      const archive =
        failed === 0
          ? { ...(await runArchive({ ledger, run, month, signal })), skipped: false }
          : notArchived(run);
      log.info("snapshot run completed", { month, total, successful, failed, ...archive });
      return { success: failed === 0, month, snapshots: shown(counts), archive };
    },
  });
}

const notArchived = ({ scheduledAt }: JobRun) => ({
  archived: 0,
  cutoff: archiveCutoff(scheduledAt).toISOString(),
  skipped: true,
});

const skipped = (month: string, run: JobRun) => ({
  success: true,
  skipped: true,
  reason: "SNAPSHOT_MAINTENANCE is off.",
  month,
  snapshots: { total: 0, successful: 0, failed: 0, errors: [] },
  archive: notArchived(run),
});

const shown = ({ total, successful, failed, errors }: FanOutResult) => ({
  total,
  successful,
  failed,
  errors: errors.map(({ key, error }) => ({ streamId: key, error })),
});

/** Of this month and the next two: then no event of theirs has to wait for one. */
async function makeMonthsAhead(database: Database): Promise<void> {
  await patiently(database, async (transaction) =>
    makeMonths(transaction, "event_log", monthsFrom(await nowIn(transaction), 2)),
  );
}
