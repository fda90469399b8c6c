// Generated from set-group-tags.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Replaces a schedule group's tags, of which the caller holds the row.
 */
export const setGroupTags: Statement<{
  readonly tags: string;
  readonly tenant: string;
  readonly name: string;
}, Readonly<Record<never, never>>> = {
  name: "set-group-tags-74edc63e39c5",
  parameters: ["tags", "tenant", "name"],
  columns: [],
  text: `update punctual.schedule_groups set tags = $1::jsonb where tenant = $2 and name = $3`,
};
