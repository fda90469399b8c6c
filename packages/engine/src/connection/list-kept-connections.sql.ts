// Generated from list-kept-connections.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's connections after a cursor, or one of them, with what the AWS door shows of them; their secrets never.
 */
export const listKeptConnections: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly prefix: string | null;
  readonly after: string | null;
  readonly state: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly settings: unknown;
  readonly description: string | null;
  readonly aws: unknown;
  readonly version: number;
  readonly isDeauthorized: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly stateReason: string | null;
  readonly authorizedAt: Date | null;
  readonly state: string;
}> = {
  name: "list-kept-connections-0c92fbe9dc8f",
  parameters: ["tenant", "name", "prefix", "after", "state", "limit"],
  columns: ["id", "name", "kind", "settings", "description", "aws", "version", "isDeauthorized", "createdAt", "updatedAt", "stateReason", "authorizedAt", "state"],
  text: `select l.*
  from (select k.id, k.name, k.kind, k.settings, k.description, k.aws, k.version, k.is_deauthorized, k.created_at, k.updated_at, t.error as "state_reason?",
               case k.kind when 'oauth-client-credentials' then t.fetched_at else k.updated_at end as "authorized_at?",
               punctual.connection_state(k) as "state!"
          from punctual.connections k
          left join punctual.connection_tokens t on t.connection_id = k.id and t.version = k.version
         where k.tenant = $1
           and ($2::text is null or k.name = $2)
           and ($3::text is null or starts_with(k.name, $3))
           and ($4::text is null or k.name > $4)) l
 where $5::text is null
    or l."state!" = $5
 order by l.name
 limit $6`,
};
