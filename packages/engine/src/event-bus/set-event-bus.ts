// Changes what is said of an event bus: only what is named.
import { audit } from "../audit/audit.ts";
import { changedTags, type TagsChange } from "../changed-tags.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { ensureBus } from "./ensure-bus.ts";
import type { EventBus } from "./event-bus.ts";
import { lockEventBus } from "./lock-event-bus.sql.ts";
import { readBus } from "./read-bus.ts";
import { updateEventBus } from "./update-event-bus.sql.ts";

export interface SetEventBus {
  readonly name: string;
  readonly description?: string | null;
  readonly aws?: unknown;
  readonly tags?: TagsChange;
}

/** Throws EventProblem `unknown-bus`, Problem `invalid-request` (too many tags). */
export const setEventBus = (
  engine: EngineContext,
  principal: Principal,
  { name, tags, ...wanted }: SetEventBus,
): Promise<EventBus> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    await ensureBus(transaction, tenant, name);
    await transaction.query(lockEventBus, { tenant, name });
    const before = await readBus(transaction, principal, name);
    const { description, aws } = { ...before, ...wanted };
    await transaction.query(updateEventBus, {
      tenant,
      name,
      description: description ?? null,
      aws: aws === null || aws === undefined ? null : JSON.stringify(aws),
      tags: JSON.stringify(tags === undefined ? before.tags : changedTags(before.tags, tags)),
    });
    const detail = { fields: [...Object.keys(wanted), ...(tags === undefined ? [] : ["tags"])] };
    await audit(transaction, principal, { action: "event-bus.set", subject: name, detail });
    return readBus(transaction, principal, name);
  });
