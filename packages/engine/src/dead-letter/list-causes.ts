// Says what open dead letters died of, grouped: the same cause in the same place is one line.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { scheduleOf } from "./dead-letter.ts";
import { listCauses as listCausesStatement } from "./list-causes.sql.ts";

export interface DeadLetterCause {
  readonly reason: string;
  readonly error: string | null;
  /** `group/name`; null for a call. */
  readonly schedule: string | null;
  readonly job: string | null;
  readonly count: number;
  readonly oldestAt: Date;
  readonly newestAt: Date;
}

/** So many causes are told, the most frequent first. */
const mostCauses = 200;

export async function listCauses(
  engine: EngineContext,
  principal: Principal,
): Promise<{ readonly items: readonly DeadLetterCause[] }> {
  const { tenant } = principal;
  const rows = await databaseOf(engine, principal).query(listCausesStatement, { tenant, limit: mostCauses });
  return {
    items: rows.map(({ groupName, name, ...cause }) => ({ ...cause, schedule: scheduleOf(groupName, name) })),
  };
}
