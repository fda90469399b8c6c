// When the planner may make an occurrence's run.

/** How far ahead runs are made and claimed, so that a slow statement is never on the way of a punctual start. */
export const lookAheadSeconds = 1;

/**
 * A little before the occurrence, so that its run waits in a node's memory for its moment. Where the overlap policy has to
 * see whether the last run is still going, not before the moment itself.
 */
export const planAt = (nextAt: Date, overlap: string): Date => new Date(planAtMs(nextAt.getTime(), overlap));

export const planAtMs = (nextMs: number, overlap: string): number =>
  overlap === "allow" ? nextMs - lookAheadSeconds * 1000 : nextMs;
