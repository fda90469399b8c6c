// Begins a backfill: every time of a past range is to have its run, whoever was down then.
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { readRule } from "../calendar/read-rules.ts";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { givenInput } from "../run/given-input.ts";
import { once } from "../run/idempotency.ts";
import { checkInput } from "../schedule/check-definition.ts";
import { readSchedule } from "../schedule/read-schedule.ts";
import type { ScheduleRow } from "../schedule/schedule.ts";
import { scheduleNameOf, type ScheduleName } from "../schedule/schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";
import type { Backfill } from "./backfill.ts";
import { getBackfill } from "./get-backfill.ts";
import { insertBackfill } from "./insert-backfill.sql.ts";
import { checkPastRange, type PastRange } from "./past-range.ts";
import { countTimes, pastTimes } from "./past-times.ts";

export interface StartBackfill extends ScheduleName, PastRange {
  /** Times that succeeded are run too. Default false. */
  readonly includeSucceeded?: boolean;
  /** So many of its runs are open at once, 1–1000. Default 10. */
  readonly concurrency?: number;
  /** In place of the schedule's own input: JSON, or a string that is sent byte for byte. */
  readonly input?: unknown;
  readonly idempotencyKey: string | null;
}

export const defaultConcurrency = 10;

/**
 * The runs are made by the planner, from what the schedule says now. A paused schedule is backfilled too.
 * Throws Problem: not-found, invalid-request, idempotency-conflict.
 */
export async function startBackfill(
  engine: EngineContext,
  principal: Principal,
  wanted: StartBackfill,
): Promise<Backfill> {
  checkInput(wanted.input);
  const database = databaseOf(engine, principal);
  const schedule = await readSchedule(database, principal, wanted);
  checkPastRange(wanted, await databaseNow(database));
  const total = await countTimes(
    pastTimes({ timing: schedule, range: wanted, rule: await readRule(database, schedule) }),
  );
  const { idempotencyKey: key, ...request } = wanted;
  const operation = `backfill:${scheduleNameOf(wanted)}`;
  const { runId: id } = await once(
    database,
    { tenant: principal.tenant, operation, key, request },
    (transaction) => insert(transaction, principal, { wanted, schedule, total }),
  );
  engine.events.emit("planned");
  engine.events.tell({ kind: "planned" });
  return getBackfill(engine, principal, { id });
}

interface NewBackfill {
  readonly wanted: StartBackfill;
  readonly schedule: ScheduleRow;
  readonly total: number;
}

async function insert(
  transaction: Queryable,
  principal: Principal,
  { wanted, schedule, total }: NewBackfill,
): Promise<string> {
  const id = uuidv7();
  const { from, to, includeSucceeded = false, concurrency = defaultConcurrency } = wanted;
  await transaction.query(insertBackfill, {
    id,
    tenant: principal.tenant,
    actor: principal.actor,
    scheduleId: schedule.id,
    scheduleVersion: schedule.version,
    fromAt: from,
    toAt: to,
    nextAt: total === 0 ? null : from,
    concurrency,
    includeSucceeded,
    ...givenInput(wanted.input),
    total,
  });
  await audit(transaction, principal, {
    action: "schedule.backfill",
    subject: scheduleNameOf(wanted),
    detail: { id, from, to, total, includeSucceeded, concurrency },
  });
  return id;
}
