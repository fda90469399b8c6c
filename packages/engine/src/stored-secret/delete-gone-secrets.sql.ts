// Generated from delete-gone-secrets.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes secrets whose time to be restored is over, with all their versions.
 * Index: stored_secrets_gone.
 */
export const deleteGoneSecrets: Statement<{
  readonly limit: string | number;
}, {
  readonly id: string;
}> = {
  name: "delete-gone-secrets-1fbe361aafef",
  parameters: ["limit"],
  columns: ["id"],
  text: `with gone as materialized (
  select id from punctual.stored_secrets where gone_at <= (select punctual.now()) limit $1
)
delete from punctual.stored_secrets s using gone g where s.id = g.id returning s.id`,
};
