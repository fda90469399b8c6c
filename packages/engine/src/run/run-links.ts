// What a run leads to: the runs of its schedule next to it, its open dead letter.
import type { Queryable } from "@punctual/database";
import { findNeighbours } from "./find-neighbours.sql.ts";
import { findOpenDeadLetter } from "./find-open-dead-letter.sql.ts";

export interface RunLinks {
  /** Of its schedule, by scheduledAt; null for a call, and at either end. */
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** Null where there is none, or it was redriven or discarded. */
  readonly deadLetterId: string | null;
}

export async function runLinks(
  queryable: Queryable,
  { runId, scheduledAt }: { readonly runId: string; readonly scheduledAt: Date },
): Promise<RunLinks> {
  const [[neighbours], [letter]] = await Promise.all([
    queryable.query(findNeighbours, { runId, scheduledAt }),
    queryable.query(findOpenDeadLetter, { runId }),
  ]);
  return {
    previousId: neighbours?.previousId ?? null,
    nextId: neighbours?.nextId ?? null,
    deadLetterId: letter?.id ?? null,
  };
}
