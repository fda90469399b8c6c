// Generated from delete-app.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes an app with the jobs that it serves.
 */
export const deleteApp: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "delete-app-449eea7358a0",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `delete from punctual.apps where tenant = $1 and name = $2 returning name`,
};
