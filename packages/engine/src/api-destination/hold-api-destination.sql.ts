// Generated from hold-api-destination.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds an API destination's row until the transaction ends, so that it cannot be deleted while a schedule that names it is written.
 */
export const holdApiDestination: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly url: string;
}> = {
  name: "hold-api-destination-7bb30802a1af",
  parameters: ["tenant", "name"],
  columns: ["url"],
  text: `select url from punctual.api_destinations where tenant = $1 and name = $2 for key share`,
};
