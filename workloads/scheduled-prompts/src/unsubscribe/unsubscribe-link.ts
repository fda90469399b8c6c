// Makes the link with which a mail's reader pauses its prompt.
import type { Queryable } from "@punctual/database";
import type { OwnPrompt } from "../prompts.ts";
import { insertUnsubscribe } from "./insert-unsubscribe.sql.ts";
import { hashOf, newToken } from "./token.ts";

export interface LinkSetting {
  readonly database: Queryable;
  readonly publicUrl: string;
}

/** Each attempt to send has its own: what is stored cannot be turned back into a link that was sent before. */
export async function unsubscribeLink(
  { database, publicUrl }: LinkSetting,
  { userId, id }: OwnPrompt,
): Promise<string> {
  const token = newToken();
  await database.query(insertUnsubscribe, { tokenHash: hashOf(token), userId, promptId: id });
  return `${publicUrl}/v1/schedules/${id}/unsubscribe?token=${token}`;
}
