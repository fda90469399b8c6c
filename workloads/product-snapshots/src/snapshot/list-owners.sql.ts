// Generated from list-owners.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists users that have a product to record, after a user id, in the order of their ids.
 */
export const listOwners: Statement<{
  readonly after: string;
  readonly limit: string | number;
}, {
  readonly userId: string;
}> = {
  name: "list-owners-efbe59aef25c",
  parameters: ["after", "limit"],
  columns: ["userId"],
  text: `select u.user_id from public.users u
 where u.user_id > $1
   and exists (select from public.products p where p.user_id = u.user_id and p.archived_at is null)
 order by u.user_id
 limit $2`,
};
