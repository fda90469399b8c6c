// Fires the schedules that are due, one batch in one transaction.
import type { Database, Queryable } from "@punctual/database";
import { fireDue, type Fired } from "./fire-due.ts";
import { lockDue } from "./lock-due.ts";
import { nextPlanAt } from "./next-plan-at.sql.ts";

/** The database's time, and when the planner is needed next; null: nothing is planned. */
export async function readNextPlan(
  queryable: Queryable,
): Promise<{ readonly now: Date; readonly planAt: Date | null }> {
  const [look] = await queryable.query(nextPlanAt);
  if (look === undefined) throw new Error("Expected the look at the next plan to answer one row, got none.");
  return look;
}

/** @param ratesOnly leaves alone what needs time zone data. */
export function fireBatch(database: Database, ratesOnly: boolean): Promise<Fired> {
  return database.transaction(async (transaction) =>
    fireDue(transaction, await lockDue(transaction, ratesOnly)),
  );
}
