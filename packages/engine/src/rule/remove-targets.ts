// Takes targets from a rule.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { beginRuleChange } from "../event-bus/begin-rule-change.ts";
import type { Principal } from "../principal.ts";
import { cancelOpenRuns } from "../run/cancel-open-runs.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteTargets } from "./delete-targets.sql.ts";
import { endTargetSchedules } from "./end-target-schedules.sql.ts";
import { readRule } from "./read-rule.ts";
import type { NamedRule } from "./rule.ts";
import { tellLoops } from "./tell-loops.ts";

export interface RemoveTargets extends NamedRule {
  readonly ids: readonly string[];
}

/** Their runs that have not begun are cancelled. Answers the ids that the rule has no target of. Throws EventProblem: unknown-bus, unknown-rule. */
export async function removeTargets(
  engine: EngineContext,
  principal: Principal,
  remove: RemoveTargets,
): Promise<readonly string[]> {
  const { removed, stopped } = await databaseOf(engine, principal).transaction((transaction) =>
    take(transaction, principal, remove),
  );
  if (stopped.length > 0) tellLoops(engine, stopped);
  return remove.ids.filter((id) => !removed.has(id));
}

async function take(
  transaction: Queryable,
  principal: Principal,
  { bus, rule, ids }: RemoveTargets,
): Promise<{ readonly removed: ReadonlySet<string>; readonly stopped: readonly string[] }> {
  const { tenant } = principal;
  await beginRuleChange(transaction, principal, bus);
  await readRule(transaction, principal, { bus, rule });
  const deleted = await transaction.query(deleteTargets, { tenant, bus, rule, ids: [...ids] });
  const scheduleIds = deleted.map(({ scheduleId }) => scheduleId);
  await transaction.query(endTargetSchedules, { ids: scheduleIds });
  const reason = "the target was taken from its rule";
  const stopped = await cancelOpenRuns(transaction, {
    tenant,
    runIds: [],
    scheduleIds,
    runningToo: false,
    reason,
  });
  const detail = { ids };
  await audit(transaction, principal, { action: "rule.remove-targets", subject: `${bus}/${rule}`, detail });
  return { removed: new Set(deleted.map(({ id }) => id)), stopped };
}
