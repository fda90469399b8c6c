// Generated from list-event-buses.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's event buses by name, after a cursor, or one of them.
 * Index: event_buses_pkey.
 */
export const listEventBuses: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly prefix: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly description: string | null;
  readonly aws: unknown;
  readonly tags: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-event-buses-a6132f32188c",
  parameters: ["tenant", "name", "prefix", "after", "limit"],
  columns: ["name", "description", "aws", "tags", "createdAt", "updatedAt"],
  text: `select name, description, aws, tags, created_at, updated_at
  from punctual.event_buses
 where tenant = $1
   and ($2::text is null or name = $2)
   and ($3::text is null or starts_with(name, $3))
   and ($4::text is null or name > $4)
 order by name
 limit $5`,
};
