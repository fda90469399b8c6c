// Generated from list-mail-identities.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's mail identities by name, after one, or those that are asked for.
 * Index: mail_identities_pkey.
 */
export const listMailIdentities: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly kind: string | null;
  readonly names: readonly (string | null)[] | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly identity: string;
  readonly kind: string;
  readonly token: string;
  readonly createdAt: Date;
}> = {
  name: "list-mail-identities-7db68aabbc53",
  parameters: ["tenant", "region", "kind", "names", "after", "limit"],
  columns: ["identity", "kind", "token", "createdAt"],
  text: `select identity, kind, token, created_at
  from punctual.mail_identities
 where tenant = $1
   and region = $2
   and ($3::text is null or kind = $3)
   and ($4::text[] is null or identity = any($4))
   and ($5::text is null or identity > $5)
 order by identity
 limit $6`,
};
