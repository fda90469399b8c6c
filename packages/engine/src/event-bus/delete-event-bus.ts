// Deletes an event bus that has no rules.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { EventProblem } from "../event/event-fault.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { beginRuleChange } from "./begin-rule-change.ts";
import { deleteEventBus as deleteEventBusStatement } from "./delete-event-bus.sql.ts";
import { defaultBus, type NamedBus } from "./event-bus.ts";

/** Throws EventProblem: default-bus, unknown-bus, bus-has-rules. */
export async function deleteEventBus(
  engine: EngineContext,
  principal: Principal,
  { name }: NamedBus,
): Promise<void> {
  const { tenant } = principal;
  if (name === defaultBus) throw new EventProblem({ code: "default-bus", bus: name });
  await databaseOf(engine, principal).transaction(async (transaction) => {
    await beginRuleChange(transaction, principal, name);
    const [deleted] = await transaction.query(deleteEventBusStatement, { tenant, name });
    if (deleted === undefined) throw new EventProblem({ code: "bus-has-rules", bus: name });
    await audit(transaction, principal, { action: "event-bus.delete", subject: name });
  });
}
