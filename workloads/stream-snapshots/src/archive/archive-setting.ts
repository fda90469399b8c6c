// What an archive run works with.
import type { Database } from "@punctual/database";
import type { JobLog } from "@punctual/jobs";

export interface ArchiveSetting {
  readonly database: Database;
  readonly log: JobLog;
  readonly signal: AbortSignal;
  /** Under which its moves are noted. */
  readonly runId: string;
  /** Events before this moment are moved. */
  readonly cutoff: Date;
  /** So many events go into one batch. */
  readonly eventsPerBatch: number;
}
