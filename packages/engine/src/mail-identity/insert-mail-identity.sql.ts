// Generated from insert-mail-identity.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes an address or a domain in whose name mail may be sent, unless it is there.
 */
export const insertMailIdentity: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly identity: string;
  readonly kind: string;
  readonly token: string;
}, {
  readonly token: string;
}> = {
  name: "insert-mail-identity-495848974be7",
  parameters: ["tenant", "region", "identity", "kind", "token"],
  columns: ["token"],
  text: `insert into punctual.mail_identities (tenant, region, identity, kind, token, created_at)
values ($1, $2, $3, $4, $5, (select punctual.now()))
on conflict (tenant, region, identity) do nothing
returning token`,
};
