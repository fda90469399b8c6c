// What a run that ended partial says in its error: lists show how much of it failed without opening the run.
import type { Tally } from "./tally.ts";

/** Never empty: by it a partial end is told from a full one. */
export const partialError = (tally: Tally | null): string =>
  tally === null ? "Some items failed." : `${tally.failed} of ${tally.total} items failed.`;
