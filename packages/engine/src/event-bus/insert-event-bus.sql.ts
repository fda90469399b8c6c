// Generated from insert-event-bus.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes an event bus.
 * Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
 */
export const insertEventBus: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly description: string | null;
  readonly aws: string | null;
  readonly tags: string;
}, {
  readonly name: string;
}> = {
  name: "insert-event-bus-4ce7d3a83a4b",
  parameters: ["tenant", "name", "description", "aws", "tags"],
  columns: ["name"],
  text: `insert into punctual.event_buses (tenant, name, description, aws, tags, created_at, updated_at)
select $1, $2, $3, $4::json, $5::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do nothing
returning name`,
};
