// Reads what a run's model has answered.
import type { Queryable } from "@punctual/database";
import { findResult } from "./find-result.sql.ts";
import type { StoredResult } from "./result.ts";
import type { RunOf } from "./run-of.ts";

export interface Answered extends StoredResult {
  readonly output: string;
}

/** Null until there is an answer. */
export async function readAnswered(
  queryable: Queryable,
  { userId, promptId, runId }: RunOf,
): Promise<Answered | null> {
  const [found] = await queryable.query(findResult, { userId, promptId, runId });
  if (found === undefined || found.output === null) return null;
  return { ...found, output: found.output };
}
