// Says what open dead letters died of, the most frequent first: the same cause in the same place is one line.
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

export async function listCauses(
  engine: EngineContext,
  principal: Principal,
  { limit }: { readonly limit: number },
): Promise<{ readonly items: readonly DeadLetterCause[] }> {
  const { tenant } = principal;
  const rows = await databaseOf(engine, principal).query(listCausesStatement, { tenant, limit });
  return {
    items: rows.map(({ groupName, name, ...cause }) => ({ ...cause, schedule: scheduleOf(groupName, name) })),
  };
}
