// Admission: lets runs that wait at a gate through, as far as the limits that they share have room.
import type { Database, Queryable, RowOf } from "@punctual/database";
import { judgeAdmission, type Admission, type LimitState } from "../policy/rate-limit.ts";
import { lookAheadSeconds } from "../schedule/plan-at.ts";
import { admitRuns } from "./admit-runs.sql.ts";
import type { Claimer } from "./claim.ts";
import { countUnderLimits } from "./count-under-limits.sql.ts";
import { endFreezes } from "./end-freezes.sql.ts";
import { limitColumns, limitKeyOf, readLimitKey } from "./limit-key.ts";
import { listGatedRuns } from "./list-gated-runs.sql.ts";
import { lockGatedLimits } from "./lock-gated-limits.sql.ts";

/** Of one gate in one pass, so that a long line at one does not keep the others out. */
const runsPerGate = 100;

export interface Admitted {
  readonly now: Date;
  readonly count: number;
  /** Another node decided on some of the limits at the same moment; its look may have been too early for ours. */
  readonly busy: boolean;
  /** When to come again; null: when something happens. */
  readonly nextAt: Date | null;
}

/** One pass, in one transaction; at most `limit` runs. Frozen tenants' runs stay where they are; a freeze whose time has come ends. */
export function admit(database: Database, { jobs }: Claimer, limit: number): Promise<Admitted> {
  return database.transaction(async (transaction) => {
    await transaction.query(endFreezes);
    const locked = await transaction.query(lockGatedLimits);
    const rows = await transaction.query(listGatedRuns, {
      ...limitColumns(locked),
      jobs,
      lookAheadSeconds,
      perGate: runsPerGate,
      limit,
    });
    const [look] = rows;
    if (look === undefined) throw new Error("Expected the look at the gates to answer a row, got none.");
    const admission = judge(rows, look.now, await limitStates(transaction, locked));
    await letThrough(transaction, admission);
    const count = admission.admitted.length;
    return { now: look.now, count, busy: look.busy, nextAt: earlierOf(admission.nextAtMs, look.laterAt) };
  });
}

type GatedRow = RowOf<typeof listGatedRuns>;
type LockedLimit = RowOf<typeof lockGatedLimits>;

function judge(rows: readonly GatedRow[], now: Date, limits: ReadonlyMap<string, LimitState>): Admission {
  const nowMs = now.getTime();
  const runs = rows.flatMap(({ runId, tenant, limitKeys, dueAt }) =>
    runId === null || tenant === null || dueAt === null
      ? []
      : [
          {
            id: runId,
            dueMs: dueAt.getTime(),
            limits: (limitKeys ?? []).map((key) => limitKeyOf({ tenant, key })),
          },
        ],
  );
  // Gates had their turn in what was read; of what was read, the oldest goes first.
  runs.sort((one, other) => one.dueMs - other.dueMs);
  return judgeAdmission({ nowMs, horizonMs: nowMs + lookAheadSeconds * 1000, limits, runs });
}

async function limitStates(
  transaction: Queryable,
  locked: readonly LockedLimit[],
): Promise<ReadonlyMap<string, LimitState>> {
  const counted = locked.filter(({ concurrency }) => concurrency !== null);
  const counts = counted.length === 0 ? [] : await transaction.query(countUnderLimits, limitColumns(counted));
  const open = new Map(counts.map((row) => [limitKeyOf(row), row.open]));
  return new Map(
    locked.map((limit) => {
      const { ratePerSecond, concurrency, nextSlotAt, heldUntil } = limit;
      const times = { nextSlotMs: nextSlotAt?.getTime() ?? null, heldUntilMs: heldUntil?.getTime() ?? null };
      const key = limitKeyOf(limit);
      return [key, { ratePerSecond, concurrency, open: open.get(key) ?? 0, ...times }];
    }),
  );
}

async function letThrough(transaction: Queryable, { admitted, nextSlots }: Admission): Promise<void> {
  if (admitted.length === 0) return;
  const limits = [...nextSlots].map(([key, slotMs]) => ({ ...readLimitKey(key), slotAt: wholeMs(slotMs) }));
  await transaction.query(admitRuns, {
    runIds: admitted.map(({ id }) => id),
    slotAts: admitted.map(({ slotMs }) => wholeMs(slotMs)),
    ...limitColumns(limits),
    nextSlotAts: limits.map(({ slotAt }) => slotAt),
  });
}

/** Never earlier: instants are cut to milliseconds when they are stored. */
const wholeMs = (ms: number): Date => new Date(Math.ceil(ms));

function earlierOf(oneMs: number | null, other: Date | null): Date | null {
  if (oneMs === null) return other;
  const one = wholeMs(oneMs);
  return other === null || one < other ? one : other;
}
