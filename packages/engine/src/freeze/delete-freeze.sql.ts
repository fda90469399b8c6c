// Generated from delete-freeze.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Ends a tenant's freeze.
 */
export const deleteFreeze: Statement<{
  readonly tenant: string;
}, {
  readonly since: Date;
}> = {
  name: "delete-freeze-e744acc19c6b",
  parameters: ["tenant"],
  columns: ["since"],
  text: `delete from punctual.freezes where tenant = $1 returning since`,
};
