// Makes a tenant's event bus `default` where it is absent.
import type { Queryable } from "@punctual/database";
import { defaultBus } from "./event-bus.ts";
import { insertEventBus } from "./insert-event-bus.sql.ts";

/** Nothing for a bus of another name. */
export async function ensureBus(queryable: Queryable, tenant: string, name: string): Promise<void> {
  if (name !== defaultBus) return;
  await queryable.query(insertEventBus, { tenant, name, description: null, aws: null, tags: "{}" });
}
