// Generated from list-sealed-secret-versions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the sealed values of all tenants' secrets in pieces, for their keys to be looked at.
 */
export const listSealedSecretVersions: Statement<{
  readonly after: string;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly version: number;
  readonly sealed: Buffer;
}> = {
  name: "list-sealed-secret-versions-00b98a223a7d",
  parameters: ["after", "limit"],
  columns: ["id", "tenant", "version", "sealed"],
  text: `select id, tenant, 1 as "version!", sealed
  from punctual.secret_versions
 where id > $1
 order by id
 limit $2`,
};
