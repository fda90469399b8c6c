// Generated from list-tenant-ids.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists tenants by id, after one of them; on demand only those that are connected to Mercado Livre.
 */
export const listTenantIds: Statement<{
  readonly after: string | null;
  readonly connected: boolean;
  readonly limit: string | number;
}, {
  readonly tenantId: string;
}> = {
  name: "list-tenant-ids-a1234796e89b",
  parameters: ["after", "connected", "limit"],
  columns: ["tenantId"],
  text: `select tenant_id
  from public.tenants
 where ($1::uuid is null or tenant_id > $1)
   and (mercadolivre_user_id is not null or not $2)
 order by tenant_id
 limit $3`,
};
