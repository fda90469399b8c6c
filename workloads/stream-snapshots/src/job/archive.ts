// The job that moves events older than three months to the archive.
import type { Database } from "@punctual/database";
import { defineJob, type Job } from "@punctual/jobs";
import { z } from "zod";
import { archiveEvents, dropArchivedMonths } from "../archive/archive-events.ts";
import { monthShape, monthsBefore } from "../month/month.ts";
import { archiveCutoff } from "./archive-cutoff.ts";
import { runMonth } from "./run-month.ts";

export const archiveName = "stream-snapshots.archive";

export interface ArchiveJobSetting {
  readonly database: Database;
  readonly isOn: boolean;
  readonly eventsPerBatch: number;
  /** Null: the archive is kept for ever. */
  readonly archiveMonths: number | null;
}

export function archiveJob({ database, isOn, eventsPerBatch, archiveMonths }: ArchiveJobSetting): Job {
  return defineJob({
    name: archiveName,
    input: z.strictObject({ month: monthShape.optional() }),
    key: ({ month }, run) => runMonth(month, run),
    async run({ input, run, log, signal }) {
      const month = runMonth(input.month, run);
      const cutoff = archiveCutoff(run.scheduledAt);
      const facts = { month, cutoff: cutoff.toISOString() };
      if (!isOn) {
        log.warn("snapshot archive skipped: SNAPSHOT_MAINTENANCE is off", facts);
        return { success: true, skipped: true, archived: 0, ...facts };
      }
      log.info("snapshot archive started", facts);
      const setting = { database, log, signal, runId: run.id, cutoff, eventsPerBatch };
      const archived = await archiveEvents(setting);
      const dropped =
        archiveMonths === null
          ? []
          : await dropArchivedMonths(setting, monthsBefore(run.scheduledAt, archiveMonths));
      log.info("snapshot archive completed", { ...facts, archived, dropped });
      return { success: true, ...facts, archived, dropped };
    },
  });
}
