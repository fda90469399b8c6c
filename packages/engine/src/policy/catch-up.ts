// Which of the times that fell due become runs, and which are put on record as missed.

export type CatchUpPolicy = "latest" | "all" | "none";

/** AWS promises 60 s precision; a time that is no later than this is on time and nothing to catch up. */
export const onTimeSeconds = 60;
/** So many times are put on record one by one; the older rest shares one row. */
export const mostRows = 1000;
/** The rest is counted up to here; beyond it the row says "more than". */
export const mostCounted = 100_000;

export interface CatchUpQuestion {
  readonly policy: CatchUpPolicy;
  /** at() fires once or never, so it is always caught up while it is young enough. */
  readonly kind: "cron" | "rate" | "at";
  /** Times in (last fired, now], newest first, computed as they are asked for. */
  readonly newestFirst: Iterable<number>;
  readonly nowMs: number;
  /** From when on a time counts as late, where that is not the time itself. */
  readonly dueMs?: (scheduledAt: number) => number;
  readonly maxAgeSeconds: number;
}

export interface MissedTime {
  readonly scheduledAt: number;
  readonly reason: string;
}

export interface CaughtUp {
  /** Epoch milliseconds, oldest first. */
  readonly fire: readonly number[];
  readonly missed: readonly MissedTime[];
}

export function catchUp(question: CatchUpQuestion): CaughtUp {
  const fire: number[] = [];
  const missed: MissedTime[] = [];
  const rest = { count: 0, newest: 0, oldest: 0 };
  let index = 0;
  for (const scheduledAt of question.newestFirst) {
    if (index < mostRows) {
      const reason = whyMissed(question, scheduledAt, index);
      if (reason === null) fire.push(scheduledAt);
      else missed.push({ scheduledAt, reason });
    } else {
      if (rest.count === 0) rest.newest = scheduledAt;
      rest.oldest = scheduledAt;
      if (++rest.count >= mostCounted) break;
    }
    index++;
  }
  if (rest.count > 0) missed.push({ scheduledAt: rest.newest, reason: reasonOfRest(rest) });
  return { fire: fire.reverse(), missed: missed.reverse() };
}

function whyMissed(
  { policy, kind, nowMs, maxAgeSeconds, dueMs }: CatchUpQuestion,
  scheduledAt: number,
  index: number,
): string | null {
  const ageMs = nowMs - (dueMs?.(scheduledAt) ?? scheduledAt);
  if (ageMs > maxAgeSeconds * 1000) return "catch-up: older than the maximum age";
  if (kind === "at" || policy === "all") return null;
  if (policy === "latest") return index === 0 ? null : "catch-up: latest runs the newest missed time only";
  return ageMs <= onTimeSeconds * 1000 ? null : "catch-up: none runs no missed time";
}

function reasonOfRest({ count, newest, oldest }: { count: number; newest: number; oldest: number }): string {
  const counted = count >= mostCounted ? `more than ${mostCounted}` : String(count);
  return `catch-up: this and earlier times, ${counted} in all, from ${iso(oldest)} to ${iso(newest)}`;
}

const iso = (ms: number): string => new Date(ms).toISOString();
