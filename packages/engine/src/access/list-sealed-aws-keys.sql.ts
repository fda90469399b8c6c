// Generated from list-sealed-aws-keys.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the sealed secrets of AWS keys of all tenants in pieces, for their keys to be looked at.
 */
export const listSealedAwsKeys: Statement<{
  readonly after: string;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly version: number;
  readonly sealed: Buffer;
}> = {
  name: "list-sealed-aws-keys-4b2ae9e00bda",
  parameters: ["after", "limit"],
  columns: ["id", "tenant", "version", "sealed"],
  text: `select id, tenant, 1 as "version!", sealed as "sealed!"
  from punctual.access_keys
 where id > $1
   and sealed is not null
 order by id
 limit $2`,
};
