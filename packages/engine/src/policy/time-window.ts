// Where in its flexible time window an occurrence becomes due.
import { createHash } from "node:crypto";

/**
 * Milliseconds after the scheduled time, in [0, window). Taken from a hash of schedule and time, so that every node and
 * every repetition chooses the same.
 */
export function windowOffsetMs(scheduleId: string, scheduledAtMs: number, windowMinutes: number): number {
  if (windowMinutes === 0) return 0;
  const digest = createHash("sha256").update(`${scheduleId}\n${scheduledAtMs}`).digest();
  return digest.readUIntBE(0, 6) % (windowMinutes * 60_000);
}
