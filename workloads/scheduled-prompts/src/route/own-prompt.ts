// The prompt that a user means by a path.
import { notFound } from "../problem.ts";
import type { OwnPrompt } from "../prompts.ts";
import type { UserClaims } from "../user/claims.ts";
import { isPromptId } from "./prompt-id.ts";

/** Throws Refused for what no prompt can be called. */
export function ownPrompt({ userId }: Pick<UserClaims, "userId">, id: string): OwnPrompt {
  if (!isPromptId(id)) throw notFound();
  return { userId, id };
}
