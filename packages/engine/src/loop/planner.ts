// The planner: makes the runs of occurrences that fall due, and moves their schedules on.
import { workOnBackfills } from "../backfill/work-on-backfills.ts";
import { longestSleepMs } from "../clock.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Fired } from "../schedule/fire-due.ts";
import { fireBatch, readNextPlan } from "../schedule/fire-batch.ts";
import { schedulesPerBatch } from "../schedule/lock-due.ts";

/** Due schedules that another node holds are looked at again so soon. */
const heldElsewhereMs = 250;
/** Batches at once, and one after another before the clock is looked at again. */
const lanes = 2;
const batchesPerLane = 4;
/** While a jump of the database clock is not confirmed. */
const holdMs = 1000;

/**
 * One pass; answers how long nothing will be due. What falls due now goes before what is made for the past.
 * @param ratesOnly while newer time zone data than ours is known; backfills are left to nodes that have it.
 */
export async function planDue(engine: EngineContext, ratesOnly: boolean): Promise<number> {
  const idleMs = await planOccurrences(engine, ratesOnly);
  if (idleMs === 0 || ratesOnly || engine.clock.held) return idleMs;
  return Math.min(idleMs, await workOnBackfills(engine));
}

async function planOccurrences(engine: EngineContext, ratesOnly: boolean): Promise<number> {
  const askedMs = engine.clock.monotonicMs();
  const look = await readNextPlan(engine.database);
  const jumpMs = engine.clock.observe(look.now, askedMs);
  if (engine.clock.held) {
    engine.log.warn(
      { jumpMs: Math.round(jumpMs) },
      "database clock jumped; nothing is fired until it is confirmed",
    );
    return holdMs;
  }
  if (look.planAt === null) return longestSleepMs;
  if (look.planAt > look.now) return Math.max(1, engine.clock.msUntil(look.planAt));
  const fired = await fire(engine, ratesOnly);
  if (isFull(fired)) await catchUp(engine, ratesOnly);
  return fired.schedules === 0 ? heldElsewhereMs : 0;
}

async function fire(engine: EngineContext, ratesOnly: boolean): Promise<Fired> {
  const fired = await fireBatch(engine.database, ratesOnly);
  tell(engine, fired);
  return fired;
}

const isFull = ({ schedules }: Fired): boolean => schedules >= schedulesPerBatch;

/** More are due than one batch takes: several go on at once, so that the database works while this process computes. */
async function catchUp(engine: EngineContext, ratesOnly: boolean): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let batch = 0; batch < batchesPerLane; batch++) {
      if (!isFull(await fire(engine, ratesOnly))) return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function tell(engine: EngineContext, { waiting, cancelled, unreadable }: Fired): void {
  if (waiting > 0) {
    engine.events.emit("waiting");
    engine.events.tell({ kind: "waiting" });
  }
  if (cancelled.length > 0) {
    engine.events.emit("cancelled", cancelled);
    engine.events.tell({ kind: "cancelled", ids: cancelled });
  }
  for (const scheduleId of unreadable) {
    engine.log.error({ scheduleId }, "schedule cannot be read by this version; it is left to another node");
  }
}
