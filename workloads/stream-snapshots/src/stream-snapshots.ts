// The workload as punctual.config.ts lists it.
import type { Database } from "@punctual/database";
import { defineWorkload, type Workload } from "@punctual/jobs";
import { archiveJob, archiveName } from "./job/archive.ts";
import { snapshotJob, snapshotName } from "./job/snapshot.ts";
import { isMaintenanceOn, switchVariable } from "./maintenance-switch.ts";
import { routes } from "./routes.ts";
import { seed } from "./seed.ts";
import { tellSchedule } from "./tell-schedule.ts";

export interface StreamSnapshotsOptions {
  /** So many streams go into one batch. Default 200. */
  readonly streamsPerBatch?: number;
  /** So many batches at once. Default 2. */
  readonly concurrency?: number;
  /** So many events are copied to the archive in one transaction, where a month is not moved as a whole. Default 10,000. */
  readonly eventsPerBatch?: number;
  /** Whole months of the archive older than this are dropped. Default null: it is kept for ever. */
  readonly archiveMonths?: number | null;
}

/** Throws for an archive that would end before the log does. */
export function streamSnapshots(options: StreamSnapshotsOptions = {}): Workload<Database> {
  const { streamsPerBatch = 200, concurrency = 2, eventsPerBatch = 10_000, archiveMonths = null } = options;
  assertArchiveMonths(archiveMonths);
  return defineWorkload<Database>({
    name: "stream-snapshots",
    migrations: { name: "stream-snapshots", directory: new URL("../sql/", import.meta.url) },
    variables: [switchVariable],
    jobs: [snapshotName, archiveName],
    async open({ database, environment, log, ledger, schedules }) {
      const isOn = isMaintenanceOn(environment);
      const snapshot = snapshotJob({ database, ledger, isOn, streamsPerBatch, concurrency });
      const archive = archiveJob({ database, isOn, eventsPerBatch, archiveMonths });
      return {
        name: "stream-snapshots",
        jobs: [snapshot, archive],
        routes: routes({ database, snapshot, isOn, archiveMonths }),
        seed: () => seed(database),
        started: () => tellSchedule({ schedules, log, isOn }),
      };
    },
  });
}

/** The archive begins where the log ends, three months and a part of one back. */
const leastArchiveMonths = 4;

function assertArchiveMonths(months: number | null): void {
  if (months === null || (Number.isSafeInteger(months) && months >= leastArchiveMonths)) return;
  throw new RangeError(
    `Expected archiveMonths to be null or a whole number from ${leastArchiveMonths}, got ${months}. Nothing would be kept otherwise.`,
  );
}
