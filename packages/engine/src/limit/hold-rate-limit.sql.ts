// Generated from hold-rate-limit.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds a named limit's row until the transaction ends, so that it cannot be deleted while a schedule that names it is written.
 */
export const holdRateLimit: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "hold-rate-limit-6ca8e11ccfba",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.named_limits where tenant = $1 and name = $2 for key share`,
};
