// Generated from read-group-tags.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a schedule group's tags.
 */
export const readGroupTags: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly tags: unknown;
}> = {
  name: "read-group-tags-8f9328daead3",
  parameters: ["tenant", "name"],
  columns: ["tags"],
  text: `select tags from punctual.schedule_groups where tenant = $1 and name = $2`,
};
