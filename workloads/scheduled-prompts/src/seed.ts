// Makes the sample user, so that the first start shows something real.
import { sampleEmail, samplePrompts, sampleUserId } from "../simulator/sample-prompts.ts";
import { createPrompt } from "./prompt/create-prompt.ts";
import type { Prompts } from "./prompts.ts";
import { holdUser } from "./user/hold-user.ts";
import { noteUser } from "./user/note-user.ts";

/** What there is to say of the samples. */
export const seedText = `the user ${sampleUserId} with ${samplePrompts("").length} prompts`;

export const isSeeded = ({ database }: Pick<Prompts, "database">): Promise<boolean> =>
  holdUser(database, sampleUserId);

/** A second node that starts at the same moment makes none again: each prompt is one call with its own key. */
export async function seed(prompts: Prompts): Promise<void> {
  await noteUser(prompts.database, { userId: sampleUserId, email: sampleEmail });
  for (const body of samplePrompts(prompts.model))
    await createPrompt(prompts, { userId: sampleUserId, body, idempotencyKey: `sample ${body.name}` });
}
