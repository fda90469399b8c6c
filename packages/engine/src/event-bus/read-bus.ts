// Reads one event bus, in the caller's transaction or outside of any.
import type { Queryable } from "@punctual/database";
import { EventProblem } from "../event/event-fault.ts";
import type { Principal } from "../principal.ts";
import { ensureBus } from "./ensure-bus.ts";
import { toEventBus, type EventBus } from "./event-bus.ts";
import { listEventBuses } from "./list-event-buses.sql.ts";

/** Throws EventProblem `unknown-bus`. */
export async function readBus(
  queryable: Queryable,
  { tenant }: Pick<Principal, "tenant">,
  name: string,
): Promise<EventBus> {
  await ensureBus(queryable, tenant, name);
  const [row] = await queryable.query(listEventBuses, { tenant, name, prefix: null, after: null, limit: 1 });
  if (row === undefined) throw new EventProblem({ code: "unknown-bus", bus: name });
  return toEventBus(row);
}
