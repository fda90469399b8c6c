// Generated from insert-users.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the users that are unknown; answers just those.
 */
export const insertUsers: Statement<{
  readonly userIds: readonly (string | null)[];
}, {
  readonly userId: string;
}> = {
  name: "insert-users-b457d1c05ae2",
  parameters: ["userIds"],
  columns: ["userId"],
  text: `insert into public.users (user_id, created_at)
select user_id, (select punctual.now()) from unnest($1::text[]) as given (user_id) order by user_id
on conflict (user_id) do nothing
returning user_id`,
};
