// Generated from delete-access-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes an access key: a tenant's, or whose it may be.
 * Guarantee: from the commit on no node lets it in, since every request looks for it here.
 */
export const deleteAccessKey: Statement<{
  readonly id: string;
  readonly tenant: string | null;
}, {
  readonly tenant: string;
  readonly name: string;
}> = {
  name: "delete-access-key-acea8ae3b36d",
  parameters: ["id", "tenant"],
  columns: ["tenant", "name"],
  text: `delete from punctual.access_keys
 where id = $1 and ($2::text is null or tenant = $2)
returning tenant, name`,
};
