// Generated from lock-api-destination.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes an API destination's row before it is deleted.
 */
export const lockApiDestination: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "lock-api-destination-00faee09ed42",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.api_destinations where tenant = $1 and name = $2 for update`,
};
