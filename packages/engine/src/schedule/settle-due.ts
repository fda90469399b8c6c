// Before a schedule changes: what already fell due gets its runs, what was planned ahead is taken back, planning stops.
import type { Queryable } from "@punctual/database";
import { withdrawPlanned } from "../run/withdraw-planned.ts";
import { clearNextOccurrence } from "./clear-next-occurrence.sql.ts";
import { fireDue } from "./fire-due.ts";
import { lockOccurrence } from "./lock-occurrence.sql.ts";

/** Answers the runs that were taken back, so that nodes which hold them in memory can be told. */
export async function settleDue(transaction: Queryable, scheduleId: string): Promise<readonly string[]> {
  const locked = await transaction.query(lockOccurrence, { scheduleId });
  await fireDue(transaction, locked);
  await transaction.query(clearNextOccurrence, { scheduleId });
  return withdrawPlanned(transaction, scheduleId);
}
