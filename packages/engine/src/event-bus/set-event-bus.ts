// Changes what is said of an event bus: only what is named.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { BusTags, EventBus } from "./event-bus.ts";
import { readBus } from "./read-bus.ts";
import { updateEventBus } from "./update-event-bus.sql.ts";

export interface SetEventBus {
  readonly name: string;
  readonly description?: string | null;
  readonly aws?: unknown;
  /** In place of all tags that it has. */
  readonly tags?: BusTags;
}

/** Throws EventProblem `unknown-bus`. */
export const setEventBus = (
  engine: EngineContext,
  principal: Principal,
  { name, ...wanted }: SetEventBus,
): Promise<EventBus> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const { description, aws, tags } = { ...(await readBus(transaction, principal, name)), ...wanted };
    await transaction.query(updateEventBus, {
      tenant,
      name,
      description: description ?? null,
      aws: aws === null || aws === undefined ? null : JSON.stringify(aws),
      tags: JSON.stringify(tags),
    });
    const detail = { fields: Object.keys(wanted) };
    await audit(transaction, principal, { action: "event-bus.set", subject: name, detail });
    return readBus(transaction, principal, name);
  });
