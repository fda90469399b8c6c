// Generated from insert-tagged-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a schedule group with its tags.
 * Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
 */
export const insertTaggedGroup: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly tags: string;
}, {
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "insert-tagged-group-0793d1d40f29",
  parameters: ["tenant", "name", "tags"],
  columns: ["name", "createdAt"],
  text: `insert into punctual.schedule_groups (tenant, name, created_at, tags)
values ($1, $2, (select punctual.now()), $3::jsonb)
on conflict (tenant, name) do nothing
returning name, created_at`,
};
