// Begins a change of the rules of an event bus, in the caller's transaction.
import type { Queryable } from "@punctual/database";
import { EventProblem } from "../event/event-fault.ts";
import type { Principal } from "../principal.ts";
import { changeRules } from "./change-rules.sql.ts";
import { ensureBus } from "./ensure-bus.ts";

/** Changes of one bus come one after another. Throws EventProblem `unknown-bus`. */
export async function beginRuleChange(
  transaction: Queryable,
  { tenant }: Pick<Principal, "tenant">,
  bus: string,
): Promise<void> {
  await ensureBus(transaction, tenant, bus);
  const [held] = await transaction.query(changeRules, { tenant, name: bus });
  if (held === undefined) throw new EventProblem({ code: "unknown-bus", bus });
}
