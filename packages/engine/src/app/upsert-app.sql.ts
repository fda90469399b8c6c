// Generated from upsert-app.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps an app under its tenant and name; says whether it is new.
 */
export const upsertApp: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly url: string;
  readonly connection: string | null;
  readonly timeoutSeconds: number;
}, {
  readonly created: boolean;
}> = {
  name: "upsert-app-ac02e6ed03e4",
  parameters: ["tenant", "name", "url", "connection", "timeoutSeconds"],
  columns: ["created"],
  text: `insert into punctual.apps (tenant, name, url, connection, timeout_seconds, created_at, updated_at)
values ($1, $2, $3, $4, $5, punctual.now(), punctual.now())
on conflict (tenant, name) do update
   set url = excluded.url, connection = excluded.connection, timeout_seconds = excluded.timeout_seconds, updated_at = excluded.updated_at
returning (xmax = 0) as "created!"`,
};
