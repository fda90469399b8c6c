// Generated from delete-event-bus.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes an event bus without rules.
 * Guarantee: under change-rules.sql nobody makes a rule meanwhile.
 */
export const deleteEventBus: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "delete-event-bus-867b3706f250",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `delete from punctual.event_buses b
 where b.tenant = $1
   and b.name = $2
   and not exists (select from punctual.rules r where r.tenant = b.tenant and r.bus = b.name)
returning name`,
};
