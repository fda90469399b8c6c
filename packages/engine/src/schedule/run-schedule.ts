// Fires a schedule now, beside its expression.
import { v7 as uuidv7 } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { readRun } from "../run/get-run.ts";
import { once } from "../run/idempotency.ts";
import { makeManualRun } from "../run/make-manual-run.ts";
import { givenInput } from "../run/given-input.ts";
import { tellWaiting } from "../run/retry-run.ts";
import type { Run } from "../run/run.ts";
import { storedValue } from "../stored-value.ts";
import { scheduleNotFound } from "./change-state.ts";
import { checkInput } from "./check-definition.ts";
import { findSchedule } from "./find-schedule.sql.ts";
import type { Target } from "./schedule-definition.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";
import { holdRunQuota } from "../quota/hold-run-quota.ts";

export interface RunSchedule extends ScheduleName {
  /** In place of the schedule's own input: JSON, or a string that is sent byte for byte. */
  readonly input?: unknown;
  readonly idempotencyKey: string | null;
}

/** A paused schedule fires too. Throws Problem: not-found, invalid-request, idempotency-conflict, quota-exceeded, rate-exceeded. */
export async function runSchedule(
  engine: EngineContext,
  principal: Principal,
  wanted: RunSchedule,
): Promise<Run> {
  const { group, name, idempotencyKey, input } = wanted;
  checkInput(input);
  const { tenant } = principal;
  const [row] = await databaseOf(engine, principal).query(findSchedule, { tenant, groupName: group, name });
  if (row === undefined) throw scheduleNotFound({ group, name });
  const target = storedValue<Target>(row.target);
  const operation = `run:${scheduleNameOf({ group, name })}`;
  const { runId } = await once(
    databaseOf(engine, principal),
    { tenant, operation, key: idempotencyKey, request: { input } },
    async (transaction) => {
      const madeId = await makeManualRun(transaction, principal, {
        runId: uuidv7(),
        scheduleId: row.id,
        scheduleVersion: row.version,
        job: target.kind === "job" ? target.job : null,
        maxAgeSeconds: row.maxAgeSeconds,
        ...givenInput(input),
      });
      const subject = scheduleNameOf({ group, name });
      await audit(transaction, principal, { action: "schedule.run", subject, detail: { runId: madeId } });
      await holdRunQuota(engine, transaction, principal);
      return madeId;
    },
  );
  tellWaiting(engine);
  return readRun(databaseOf(engine, principal), principal, runId);
}
