// Says what open dead letters died of, the most frequent first: the same cause in the same place is one line.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { scheduleOf } from "./dead-letter.ts";
import { columnsOfFilter, type DeadLetterFilter } from "./dead-letter-filter.ts";
import { listCauses as listCausesStatement } from "./list-causes.sql.ts";

export interface DeadLetterCause {
  readonly reason: string;
  readonly error: string | null;
  /** Tells its error apart where the error is too long to be named. */
  readonly errorDigest: string;
  /** `group/name`; null for a call. */
  readonly schedule: string | null;
  readonly job: string | null;
  readonly count: number;
  readonly oldestAt: Date;
  readonly newestAt: Date;
}

export interface ListCauses extends Pick<DeadLetterFilter, "schedule" | "job"> {
  readonly limit: number;
}

export async function listCauses(
  engine: EngineContext,
  principal: Principal,
  { limit, ...filter }: ListCauses,
): Promise<{ readonly items: readonly DeadLetterCause[] }> {
  const { tenant } = principal;
  const { groupName, name, job } = columnsOfFilter(filter);
  const asked = { tenant, limit, groupName, name, job };
  const rows = await databaseOf(engine, principal).query(listCausesStatement, asked);
  return {
    items: rows.map(({ groupName: group, name: own, ...cause }) => ({
      ...cause,
      schedule: scheduleOf(group, own),
    })),
  };
}
