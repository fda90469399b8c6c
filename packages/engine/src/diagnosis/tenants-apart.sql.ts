// Generated from tenants-apart.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says whether the database itself keeps tenants apart: the tenants' role exists and may be taken.
 */
export const tenantsApart: Statement<null, {
  readonly apart: boolean;
}> = {
  name: "tenants-apart-308a9f7cf52a",
  parameters: [],
  columns: ["apart"],
  text: `select to_regrole('punctual_tenant') is not null and pg_has_role(current_user, 'punctual_tenant', 'member') as "apart!"`,
};
