// Tells the loops, after the commit, that a rule has changed.
import type { EngineContext } from "../engine-context.ts";

/** @param stopped the runs that were taken back or cancelled. */
export function tellLoops({ events }: EngineContext, stopped: readonly string[]): void {
  events.emit("planned");
  events.tell({ kind: "planned" });
  if (stopped.length === 0) return;
  events.emit("cancelled", stopped);
  events.tell({ kind: "cancelled", ids: stopped });
}
