// Generated from list-sealed-tokens.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads sealed access tokens of all tenants in pieces, for their keys to be looked at.
 */
export const listSealedTokens: Statement<{
  readonly after: string;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly version: number;
  readonly sealed: Buffer;
}> = {
  name: "list-sealed-tokens-4bd3f1a049cc",
  parameters: ["after", "limit"],
  columns: ["id", "tenant", "version", "sealed"],
  text: `select connection_id as id, tenant, version, sealed as "sealed!"
  from punctual.connection_tokens
 where connection_id > $1
   and sealed is not null
 order by connection_id
 limit $2`,
};
