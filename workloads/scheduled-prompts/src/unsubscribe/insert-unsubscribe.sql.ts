// Generated from insert-unsubscribe.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the hash of a link's token; nothing for a prompt that is gone.
 */
export const insertUnsubscribe: Statement<{
  readonly tokenHash: Buffer;
  readonly userId: string;
  readonly promptId: string;
}, Readonly<Record<never, never>>> = {
  name: "insert-unsubscribe-1fc480ed35d6",
  parameters: ["tokenHash", "userId", "promptId"],
  columns: [],
  text: `insert into public.prompt_unsubscribes (token_hash, user_id, prompt_id)
select $1, p.user_id, p.id from public.prompts p where p.user_id = $2 and p.id = $3`,
};
