// Generated from find-unsubscribe.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds whose prompt a link's token pauses.
 */
export const findUnsubscribe: Statement<{
  readonly tokenHash: Buffer;
  readonly promptId: string;
}, {
  readonly tokenHash: Buffer;
  readonly userId: string;
  readonly name: string;
}> = {
  name: "find-unsubscribe-348cef7dd219",
  parameters: ["tokenHash", "promptId"],
  columns: ["tokenHash", "userId", "name"],
  text: `select u.token_hash, u.user_id, p.name
  from public.prompt_unsubscribes u
  join public.prompts p on p.user_id = u.user_id and p.id = u.prompt_id
 where u.token_hash = $1 and u.prompt_id = $2`,
};
