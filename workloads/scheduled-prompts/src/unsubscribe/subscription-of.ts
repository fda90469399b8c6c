// Whose prompt a link pauses.
import { timingSafeEqual } from "node:crypto";
import type { Queryable } from "@punctual/database";
import { z } from "zod";
import { findUnsubscribe } from "./find-unsubscribe.sql.ts";
import { hashOf } from "./token.ts";

export const subscriptionShape = z.object({ userId: z.string(), name: z.string() });

export type Subscription = z.output<typeof subscriptionShape>;

/** Null for a link that is none of ours. */
export async function subscriptionOf(
  queryable: Queryable,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<Subscription | null> {
  const tokenHash = hashOf(token);
  const [row] = await queryable.query(findUnsubscribe, { tokenHash, promptId: id });
  if (row === undefined || !timingSafeEqual(row.tokenHash, tokenHash)) return null;
  return { userId: row.userId, name: row.name };
}
