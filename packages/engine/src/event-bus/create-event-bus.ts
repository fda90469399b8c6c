// Makes an event bus.
import { audit } from "../audit/audit.ts";
import { changedTags } from "../changed-tags.ts";
import type { EngineContext } from "../engine-context.ts";
import { EventProblem } from "../event/event-fault.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { ensureBus } from "./ensure-bus.ts";
import type { BusTags, EventBus } from "./event-bus.ts";
import { insertEventBus } from "./insert-event-bus.sql.ts";
import { readBus } from "./read-bus.ts";

export interface CreateEventBus {
  /** As `eventBusName` takes it. */
  readonly name: string;
  readonly description?: string | null;
  /** Given back as it is. */
  readonly aws?: unknown;
  readonly tags?: BusTags;
}

/** Throws EventProblem `bus-exists`, Problem: quota-exceeded, invalid-request (too many tags). */
export const createEventBus = (
  engine: EngineContext,
  principal: Principal,
  { name, description = null, aws, tags = {} }: CreateEventBus,
): Promise<EventBus> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    await ensureBus(transaction, tenant, name);
    const [inserted] = await transaction.query(insertEventBus, {
      tenant,
      name,
      description,
      aws: aws === undefined ? null : JSON.stringify(aws),
      tags: JSON.stringify(changedTags({}, tags)),
    });
    if (inserted === undefined) throw new EventProblem({ code: "bus-exists", bus: name });
    await audit(transaction, principal, { action: "event-bus.create", subject: name });
    await holdQuota(transaction, principal, "event-buses");
    return readBus(transaction, principal, name);
  });
