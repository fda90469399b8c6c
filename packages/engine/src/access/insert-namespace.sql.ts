// Generated from insert-namespace.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that a tenant uses a region beside the home one.
 * Guarantee: of those who are the first at the same moment, a row comes back to one.
 */
export const insertNamespace: Statement<{
  readonly tenant: string;
  readonly region: string;
}, {
  readonly region: string;
}> = {
  name: "insert-namespace-cbb37adcb048",
  parameters: ["tenant", "region"],
  columns: ["region"],
  text: `insert into punctual.namespaces (tenant, region) values ($1, $2)
on conflict do nothing
returning region`,
};
