// Generated from count-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts open dead letters.
 */
export const countDeadLetters: Statement<null, {
  readonly open: number;
}> = {
  name: "count-dead-letters-a91131d51a86",
  parameters: [],
  columns: ["open"],
  text: `select count(*)::integer as "open!" from punctual.dead_letters where redriven_at is null and discarded_at is null`,
};
