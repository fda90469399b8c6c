// Which runs at a gate are let through by the limits that they share, and when each of them may begin.

/**
 * What a limit leaves unused of every second, so that attempts which begin a little late never make one more than its rate
 * out of any second.
 */
export const headroomSeconds = 0.05;

/** From one slot to the next. Below one a second, the interval itself is what nothing may undercut. */
export const slotIntervalMs = (ratePerSecond: number): number =>
  1000 / ratePerSecond + (headroomSeconds * 1000) / Math.max(1, ratePerSecond);

export interface LimitState {
  /** Null: no limit of the kind. */
  readonly ratePerSecond: number | null;
  readonly concurrency: number | null;
  /** Runs that were let through and have not ended. */
  readonly open: number;
  /** Epoch milliseconds; null: at once. */
  readonly nextSlotMs: number | null;
  /** A target that gets too much asked for quiet until then. */
  readonly heldUntilMs: number | null;
}

export interface GatedRun {
  readonly id: string;
  readonly dueMs: number;
  /** Keys; one that is no limit (any more) does not count. */
  readonly limits: readonly string[];
}

export interface AdmissionQuestion {
  readonly nowMs: number;
  /** A later slot is not given out yet: until then the limits may change. */
  readonly horizonMs: number;
  readonly limits: ReadonlyMap<string, LimitState>;
  /** In the order in which they have a claim. */
  readonly runs: readonly GatedRun[];
}

export interface Admission {
  readonly admitted: readonly { readonly id: string; readonly slotMs: number }[];
  /** Of the limits that gave slots out. */
  readonly nextSlots: ReadonlyMap<string, number>;
  /** When the next slot comes; null: none is awaited, and it takes the end of a run to make room. */
  readonly nextAtMs: number | null;
}

/** A limit while runs are let through, one after another. */
interface Room extends LimitState {
  open: number;
  nextSlotMs: number | null;
  /** The place that is kept for the first run with several limits that waits for another one: one, however many wait behind it. */
  kept: 0 | 1;
  /** The slot that such a run counts on: nobody may push it back. */
  keptSlotMs: number | null;
}

export function judgeAdmission({ nowMs, horizonMs, limits, runs }: AdmissionQuestion): Admission {
  const rooms = new Map([...limits].map(([key, state]): [string, Room] => [key, roomOf(state)]));
  const admitted: { id: string; slotMs: number }[] = [];
  let nextAtMs: number | null = null;
  for (const run of runs) {
    const own = run.limits.flatMap((key) => rooms.get(key) ?? []);
    const slotMs = slotFor(run, own, nowMs);
    const full = own.some(isFull);
    const waits = full || own.some((room) => pushesBack(room, slotMs));
    if (!waits && slotMs <= horizonMs) {
      take(own, slotMs);
      admitted.push({ id: run.id, slotMs });
      continue;
    }
    if (!waits) nextAtMs = Math.min(nextAtMs ?? slotMs, slotMs);
    if (own.length > 1) keepFor(own, full ? null : slotMs, nowMs);
  }
  return { admitted, nextSlots: slotsOf(rooms, limits), nextAtMs };
}

const roomOf = (state: LimitState): Room => ({ ...state, kept: 0, keptSlotMs: null });

/** Without a pace a run keeps its own time, so that the oldest still comes first. */
function slotFor({ dueMs }: GatedRun, own: readonly Room[], nowMs: number): number {
  const times = own.flatMap(({ ratePerSecond, nextSlotMs, heldUntilMs }) => [
    ...(ratePerSecond === null ? [] : [nowMs, nextSlotMs ?? nowMs]),
    ...(heldUntilMs === null || heldUntilMs <= nowMs ? [] : [heldUntilMs]),
  ]);
  return Math.max(dueMs, ...times);
}

const isFull = ({ concurrency, open, kept }: Room): boolean =>
  concurrency !== null && open + kept >= concurrency;

const pushesBack = ({ ratePerSecond, keptSlotMs }: Room, slotMs: number): boolean =>
  ratePerSecond !== null && keptSlotMs !== null && slotMs + slotIntervalMs(ratePerSecond) > keptSlotMs;

function take(own: readonly Room[], slotMs: number): void {
  for (const room of own) {
    room.open += 1;
    if (room.ratePerSecond !== null) room.nextSlotMs = slotMs + slotIntervalMs(room.ratePerSecond);
  }
}

/**
 * What wants several limits at once would never see all of them free while others take each as it comes. A held limit keeps
 * nothing: its quiet may last for hours, and is not for others to share.
 */
function keepFor(own: readonly Room[], slotMs: number | null, nowMs: number): void {
  if (own.some(({ heldUntilMs }) => heldUntilMs !== null && heldUntilMs > nowMs)) return;
  for (const room of own) {
    room.kept = 1;
    if (slotMs !== null) room.keptSlotMs ??= slotMs;
  }
}

function slotsOf(
  rooms: ReadonlyMap<string, Room>,
  limits: ReadonlyMap<string, LimitState>,
): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  for (const [key, { nextSlotMs }] of rooms)
    if (nextSlotMs !== null && nextSlotMs !== limits.get(key)?.nextSlotMs) moved.set(key, nextSlotMs);
  return moved;
}
