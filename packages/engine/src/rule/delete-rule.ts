// Deletes a rule that has no targets.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { EventProblem } from "../event/event-fault.ts";
import { beginRuleChange } from "../event-bus/begin-rule-change.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteRule as deleteRuleStatement } from "./delete-rule.sql.ts";
import { findRule } from "./read-rule.ts";
import type { NamedRule } from "./rule.ts";
import { tellLoops } from "./tell-loops.ts";
import { endTime } from "./time-schedule.ts";

/** False where there was none, which is no fault. Throws EventProblem: unknown-bus, rule-has-targets. */
export async function deleteRule(
  engine: EngineContext,
  principal: Principal,
  named: NamedRule,
): Promise<boolean> {
  const stopped = await databaseOf(engine, principal).transaction((transaction) =>
    remove(transaction, principal, named),
  );
  if (stopped !== null) tellLoops(engine, stopped);
  return stopped !== null;
}

/** Null: there was none. */
async function remove(
  transaction: Queryable,
  principal: Principal,
  { bus, rule }: NamedRule,
): Promise<readonly string[] | null> {
  const { tenant } = principal;
  await beginRuleChange(transaction, principal, bus);
  if ((await findRule(transaction, principal, { bus, rule })) === null) return null;
  const [deleted] = await transaction.query(deleteRuleStatement, { tenant, bus, name: rule });
  if (deleted === undefined) throw new EventProblem({ code: "rule-has-targets", rule });
  await audit(transaction, principal, { action: "rule.delete", subject: `${bus}/${rule}` });
  return endTime(transaction, principal, { bus, rule });
}
