// Generated from update-event-bus.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Changes what is said of an event bus; its rules stay.
 */
export const updateEventBus: Statement<{
  readonly description: string | null;
  readonly aws: string | null;
  readonly tags: string;
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "update-event-bus-14ae8dc85d3b",
  parameters: ["description", "aws", "tags", "tenant", "name"],
  columns: ["name"],
  text: `update punctual.event_buses
   set description = $1, aws = $2, tags = $3, updated_at = (select punctual.now())
 where tenant = $4
   and name = $5
returning name`,
};
