// Generated from lock-app.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes an app's row before it is deleted, so that it gains no job meanwhile.
 */
export const lockApp: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "lock-app-832765cc8bcd",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.apps where tenant = $1 and name = $2 for update`,
};
