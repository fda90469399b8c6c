// Freezes a tenant: nothing of it begins, on any node, until the freeze ends.
import type { EngineContext } from "../engine-context.ts";
import { audit } from "../audit/audit.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { gateTenant, tellGated } from "../run/gate-runs.ts";
import { databaseOf } from "../tenant-database.ts";
import { getFreeze, type Freeze } from "./get-freeze.ts";
import { upsertFreeze } from "./upsert-freeze.sql.ts";

export interface BeginFreeze {
  readonly reason: string | null;
  /** When it ends by itself; null: not before somebody ends it. */
  readonly until: Date | null;
}

/**
 * From its answer on no run of the tenant begins. Attempts under way finish, occurrences go on record and wait. Whoever puts
 * a run into the queue after the first commit sees the freeze; what was there before goes to the gate in the pages that
 * follow it. May be repeated. Throws Problem `invalid-request`.
 */
export async function freeze(
  engine: EngineContext,
  principal: Principal,
  begin: BeginFreeze,
): Promise<Freeze> {
  const { tenant, actor } = principal;
  const { reason, until } = begin;
  const database = databaseOf(engine, principal);
  await database.transaction(async (transaction) => {
    const [frozen] = await transaction.query(upsertFreeze, { tenant, actor, reason, until });
    if (frozen === undefined)
      throw new Problem(
        "invalid-request",
        "Expected until to be in the future, got an instant that has passed.",
        {
          field: "until",
        },
      );
    await audit(transaction, principal, {
      action: "freeze.begin",
      subject: tenant,
      detail: { reason, until },
    });
  });
  tellGated(engine, await gateTenant(database, principal));
  return getFreeze(engine, principal);
}
