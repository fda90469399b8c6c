// Generated from delete-paces.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets how fast the runs under keys may begin; what waits at their gates is let through.
 */
export const deletePaces: Statement<{
  readonly tenant: string;
  readonly keys: readonly (string | null)[];
}, {
  readonly key: string;
}> = {
  name: "delete-paces-5a19579bfffc",
  parameters: ["tenant", "keys"],
  columns: ["key"],
  text: `delete from punctual.rate_limits where tenant = $1 and key = any($2::text[]) returning key`,
};
