// Before schedules change: what already fell due gets its runs, what was planned ahead is taken back, planning stops.
import type { Queryable } from "@punctual/database";
import { withdrawPlanned } from "../run/withdraw-planned.ts";
import { clearNextOccurrences } from "./clear-next-occurrences.sql.ts";
import { fireDue } from "./fire-due.ts";
import { lockOccurrences } from "./lock-occurrences.sql.ts";

/** Answers the runs that were taken back, so that nodes which hold them in memory can be told. */
export async function settleDue(
  transaction: Queryable,
  scheduleIds: readonly string[],
): Promise<readonly string[]> {
  const locked = await transaction.query(lockOccurrences, { scheduleIds });
  await fireDue(transaction, locked);
  await transaction.query(clearNextOccurrences, { scheduleIds });
  return withdrawPlanned(transaction, scheduleIds);
}
