// What a run was begun by, for the runs that it calls in turn.
import type { Queryable } from "@punctual/database";
import { readOrigin } from "./read-origin.sql.ts";

export interface Origin {
  readonly trigger?: string;
  readonly actor?: string;
}

/** Empty for a run that the job log does not know. */
export async function originOf(queryable: Queryable, runId: string): Promise<Origin> {
  const [row] = await queryable.query(readOrigin, { runId });
  const { begunBy = null, actor = null } = row ?? {};
  return { ...(begunBy === null ? {} : { trigger: begunBy }), ...(actor === null ? {} : { actor }) };
}
