// Keeps how far a job has come, with the items that failed.
import type { Queryable } from "@punctual/database";
import { storedError, storedText } from "../stored-text.ts";
import { saveProgress } from "./save-progress.sql.ts";
import type { Tally } from "./tally.ts";

export interface ProgressToKeep {
  readonly runId: string;
  readonly token: string;
  readonly cursor: string | null;
  /** Null: it has come no further, and cursor and tally stay as they are. */
  readonly tally: Tally | null;
  readonly failed: readonly { readonly key: string; readonly error: string }[];
  /** Keys of items that failed before and did not this time. */
  readonly recovered?: readonly string[];
}

/** A longer key would not fit into an index entry of PostgreSQL. */
const longestKey = 500;

/** False when the attempt does not hold its run any more. */
export async function keepProgress(queryable: Queryable, progress: ProgressToKeep): Promise<boolean> {
  const { runId, token, cursor, tally, failed, recovered = [] } = progress;
  const kept = await queryable.query(saveProgress, {
    runId,
    token,
    cursor: cursor === null ? null : JSON.stringify(storedText(cursor)),
    tally: tally === null ? null : JSON.stringify(tally),
    keys: failed.map((item) => storedKey(item.key)),
    errors: failed.map((item) => storedError(item.error)),
    recovered: recovered.map(storedKey),
  });
  return kept.length > 0;
}

const storedKey = (key: string): string => storedText(key.slice(0, longestKey));
