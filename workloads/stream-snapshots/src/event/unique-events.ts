// Events that were sent several times in one call.
import { isDeepStrictEqual } from "node:util";
import type { StreamEvent } from "./event.ts";

export interface UniqueEvents {
  /** The first of each id. */
  readonly events: readonly StreamEvent[];
  /** The id that came with two different events; null where there is none. */
  readonly conflict: string | null;
}

export function uniqueEvents(sent: readonly StreamEvent[]): UniqueEvents {
  const byId = new Map<string, StreamEvent>();
  for (const event of sent) {
    const first = byId.get(event.id);
    if (first === undefined) byId.set(event.id, event);
    else if (!isDeepStrictEqual(first, event)) return { events: [], conflict: event.id };
  }
  return { events: [...byId.values()], conflict: null };
}
