// Generated from delete-gone-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes way for a new secret where the one of that name is over.
 */
export const deleteGoneSecret: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
}, {
  readonly id: string;
}> = {
  name: "delete-gone-secret-f17a540e803c",
  parameters: ["tenant", "region", "name"],
  columns: ["id"],
  text: `delete from punctual.stored_secrets
 where tenant = $1
   and region = $2
   and name = $3
   and gone_at <= (select punctual.now())
returning id`,
};
