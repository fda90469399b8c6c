// Generated from write-quotas.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes what single tenants may have and do.
 */
export const writeQuotas: Statement<{
  readonly tenants: readonly (string | null)[];
  readonly names: readonly (string | null)[];
  readonly mosts: readonly (number | null)[];
}, {
  readonly name: string;
}> = {
  name: "write-quotas-2bd7cbd31eaa",
  parameters: ["tenants", "names", "mosts"],
  columns: ["name"],
  text: `insert into punctual.quotas (tenant, name, most)
select tenant, name, most from unnest($1::text[], $2::text[], $3::integer[]) as given (tenant, name, most)
on conflict (tenant, name) do update set most = excluded.most
returning name`,
};
