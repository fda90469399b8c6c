// A wall time as `datetime-local` inputs hold it, by the clocks of a zone.
import { instantOf, wallOf } from "@punctual/expression";

const secondMs = 1_000;

/** `2026-11-29T02:00`, with seconds where there are any. */
export const wallAt = (instantMs: number, timezone: string): string =>
  wallOf(Math.floor(instantMs / secondMs) * secondMs, timezone).local;

export const isWall = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);

export function instantAt(wall: string, timezone: string): number {
  const [date = "", time = ""] = wall.split("T");
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return instantOf(date, ((hours * 60 + minutes) * 60 + seconds) * secondMs, timezone);
}
