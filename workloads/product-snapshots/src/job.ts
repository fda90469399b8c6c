// The job: one snapshot of every user's products for the scheduled day.
import type { Database } from "@punctual/database";
import { calendarDate, dateIn, defineJob, GiveUp, type Job, type JobRun } from "@punctual/jobs";
import { z } from "zod";
import { completed, completedMessage } from "./snapshot/completed.ts";
import { noteRecorded } from "./snapshot/note-recorded.ts";
import { ownerPages } from "./snapshot/owner-pages.ts";
import { recordSnapshots } from "./snapshot/record-snapshots.ts";

export const dailySnapshotsName = "product-snapshots.daily";

export interface DailySnapshotsOptions {
  readonly usersPerBatch?: number;
  readonly concurrency?: number;
}

export function dailySnapshots(database: Database, options: DailySnapshotsOptions = {}): Job {
  const { usersPerBatch = 2000, concurrency = 2 } = options;
  return defineJob({
    name: dailySnapshotsName,
    input: z.strictObject({ date: calendarDate.optional() }),
    key: ({ date }, run) => dayOf(date, run),
    async run({ input, run, log, fanOut }) {
      const date = dayOf(input.date, run);
      log.info("Daily snapshots creation started", { date });
      const tally = await fanOut(
        ownerPages(database, usersPerBatch),
        { key: (user) => user, batch: usersPerBatch, concurrency },
        (users) => recordSnapshots({ database, log, date }, users),
      );
      await noteRecorded(database, date);
      const { total, successful, failed } = tally;
      log.info(completedMessage, { date, total, successful, failed });
      return completed(tally);
    },
  });
}

/**
 * The scheduled day in UTC, never today: a retry after midnight belongs to the day that it was planned for.
 * Throws GiveUp for a day that the run's moment has not reached.
 */
function dayOf(date: string | undefined, { scheduledAt }: JobRun): string {
  const scheduledDate = dateIn(scheduledAt, "UTC");
  if (date === undefined || date <= scheduledDate) return date ?? scheduledDate;
  throw new GiveUp(
    `Expected date to be ${scheduledDate} or earlier, got ${date}. A day can be recorded once it has begun in UTC.`,
  );
}
