// Generated from find-ending.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds whose subscription it is that somebody ends by its address; none where that alone is not enough.
 */
export const findEnding: Statement<{
  readonly id: string;
}, {
  readonly tenant: string;
}> = {
  name: "find-ending-4687caf1e2f4",
  parameters: ["id"],
  columns: ["tenant"],
  text: `select tenant from punctual.subscriptions where id = $1 and not guarded`,
};
