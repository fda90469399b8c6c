// Notes that a run's mail was accepted, and for which address.
import type { Queryable } from "@punctual/database";
import { markEmailed } from "./mark-emailed.sql.ts";
import type { RunOf } from "./run-of.ts";

export async function noteEmailed(
  queryable: Queryable,
  { userId, promptId, runId }: RunOf,
  emailTo: string,
): Promise<void> {
  await queryable.query(markEmailed, { userId, promptId, runId, emailTo });
}
