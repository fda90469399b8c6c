// Reads a prompt of a user.
import type { Queryable } from "@punctual/database";
import type { OwnPrompt } from "../prompts.ts";
import { findPrompt } from "./find-prompt.sql.ts";
import type { PromptRow } from "./prompt.ts";

/** Null where the user has none of that id. */
export async function readPrompt(queryable: Queryable, { userId, id }: OwnPrompt): Promise<PromptRow | null> {
  const [row] = await queryable.query(findPrompt, { userId, id });
  return row ?? null;
}
