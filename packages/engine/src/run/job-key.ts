// Lets one run at a time work under a job's key.
import { classify, type Queryable } from "@punctual/database";
import { holdJobKey } from "./hold-job-key.sql.ts";
import { waitBehind } from "./wait-behind.sql.ts";

export interface JobKeyWish {
  readonly runId: string;
  readonly token: string;
  readonly jobKey: string;
}

/** False: another run works under the key, and this one waits behind it without an attempt being counted. */
export async function takeJobKey(queryable: Queryable, wish: JobKeyWish): Promise<boolean> {
  const [held] = await queryable.query(holdJobKey, { ...wish }).catch(takenMeanwhile);
  if (held !== undefined) return true;
  await queryable.query(waitBehind, { ...wish });
  return false;
}

/** The unique index decides between two that take a key at the same moment. */
function takenMeanwhile(error: unknown): [] {
  if (classify(error) === "unique-violation") return [];
  throw error;
}
