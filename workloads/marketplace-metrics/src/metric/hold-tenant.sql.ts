// Generated from hold-tenant.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets one rebuild at a time work on a tenant, over all nodes, until this transaction ends.
 */
export const holdTenant: Statement<{
  readonly tenantId: string;
}, {
  readonly pgAdvisoryXactLock: null;
}> = {
  name: "hold-tenant-5debb0577866",
  parameters: ["tenantId"],
  columns: ["pgAdvisoryXactLock"],
  text: `select pg_advisory_xact_lock(hashtextextended('marketplace-metrics.rebuild ' || $1::uuid::text, 0))`,
};
