// Generated from lock-event-bus.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes an event bus's row, so that changes of what is said of it come one after another.
 * Index: event_buses_pkey.
 */
export const lockEventBus: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "lock-event-bus-c2a81a7da07e",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.event_buses where tenant = $1 and name = $2 for no key update`,
};
