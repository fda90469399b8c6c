// A wall time as `datetime-local` inputs hold it, by the viewer's clocks.

/** `2026-11-29T02:00`. */
export function wallOf(instant: string): string {
  const at = new Date(instant);
  const offsetMs = at.getTimezoneOffset() * 60_000;
  return new Date(at.getTime() - offsetMs).toISOString().slice(0, 16);
}

/** Null where nothing, or only half of it, is written. */
export function instantOfWall(text: string): string | null {
  const at = new Date(text);
  return text === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
