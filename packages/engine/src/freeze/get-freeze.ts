// Says whether a tenant is frozen.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { findFreeze } from "./find-freeze.sql.ts";

export interface Freeze {
  readonly frozen: boolean;
  readonly reason: string | null;
  /** Who froze it. */
  readonly actor: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
}

export async function getFreeze(
  engine: EngineContext,
  { tenant }: Pick<Principal, "tenant">,
): Promise<Freeze> {
  const [row] = await databaseOf(engine, { tenant }).query(findFreeze, { tenant });
  return row === undefined ? notFrozen : { frozen: true, ...row };
}

const notFrozen: Freeze = { frozen: false, reason: null, actor: null, since: null, until: null };
