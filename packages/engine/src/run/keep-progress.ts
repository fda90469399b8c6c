// Keeps how far a job has come, with the items that failed.
import type { Queryable } from "@punctual/database";
import { storedError, storedText } from "../stored-text.ts";
import { saveProgress } from "./save-progress.sql.ts";
import type { Tally } from "./tally.ts";

export interface ProgressToKeep {
  readonly runId: string;
  readonly token: string;
  readonly cursor: string | null;
  readonly tally: Tally;
  readonly failed: readonly { readonly key: string; readonly error: string }[];
}

/** A longer key would not fit into an index entry of PostgreSQL. */
const longestKey = 500;

/** False when the attempt does not hold its run any more. */
export async function keepProgress(queryable: Queryable, progress: ProgressToKeep): Promise<boolean> {
  const { runId, token, cursor, tally, failed } = progress;
  const kept = await queryable.query(saveProgress, {
    runId,
    token,
    cursor: cursor === null ? null : JSON.stringify(storedText(cursor)),
    tally: JSON.stringify(tally),
    keys: failed.map((item) => storedText(item.key.slice(0, longestKey))),
    errors: failed.map((item) => storedError(item.error)),
  });
  return kept.length > 0;
}
