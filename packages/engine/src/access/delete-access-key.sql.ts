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
  readonly accessKeyId: string | null;
}> = {
  name: "delete-access-key-5cf03102ac61",
  parameters: ["id", "tenant"],
  columns: ["tenant", "name", "accessKeyId"],
  text: `delete from punctual.access_keys
 where id = $1 and ($2::text is null or tenant = $2)
returning tenant, name, access_key_id`,
};
