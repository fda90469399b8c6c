// Generated from upsert-tenant.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a tenant, or says anew what is told of it.
 * Guarantee: a connection that is not named stays; a new one comes without the access token of the old.
 */
export const upsertTenant: Statement<{
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  readonly mercadolivreUserId: string | number | null;
  readonly refreshToken: Buffer | null;
  readonly reconnect: boolean;
}, {
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  readonly mercadolivreUserId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly made: boolean;
}> = {
  name: "upsert-tenant-da3070a68e27",
  parameters: ["tenantId", "name", "timezone", "mercadolivreUserId", "refreshToken", "reconnect"],
  columns: ["tenantId", "name", "timezone", "mercadolivreUserId", "createdAt", "updatedAt", "made"],
  text: `insert into public.tenants as t (tenant_id, name, timezone, mercadolivre_user_id, refresh_token)
values ($1, $2, $3, $4, $5)
on conflict (tenant_id) do update
   set name = excluded.name, timezone = excluded.timezone, updated_at = punctual.now(),
       mercadolivre_user_id = case when $6 then excluded.mercadolivre_user_id else t.mercadolivre_user_id end,
       refresh_token = case when $6 then excluded.refresh_token else t.refresh_token end,
       access_token = case when not $6 then t.access_token end,
       access_token_until = case when not $6 then t.access_token_until end
returning tenant_id, name, timezone, mercadolivre_user_id, created_at, updated_at, (xmax = 0) as "made!"`,
};
