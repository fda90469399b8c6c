// Who is signed in on this page: kept in its memory, and gone with it.
import { createContext, useContext } from "react";
import type { Claims } from "./claims.ts";
import type { PromptCalls } from "./prompt-calls.ts";

export interface User {
  readonly calls: PromptCalls;
  readonly claims: Claims;
  /** Sets what is read for this sign-in apart from any other's; no token stands in a key. */
  readonly signInId: number;
}

export const UserContext = createContext<User | null>(null);

export function useUser(): User {
  const user = useContext(UserContext);
  if (user === null) throw new Error("Expected a user to be signed in on this page, got nobody.");
  return user;
}

/** Results come with runs: the key has them read again when one changes. */
export const promptsKey = ({ signInId }: User) => ["runs", "scheduled-prompts", signInId, "prompts"] as const;

export const resultsKey = ({ signInId }: User, id: string) =>
  ["runs", "scheduled-prompts", signInId, "results", id] as const;
