// Refuses to run prompts on a server that lacks what they need, before anything is paid for.
import { GiveUp } from "@punctual/jobs";
import { tellFailure, type ExecuteSetting, type Work } from "./execute-setting.ts";

/** Throws GiveUp naming the variable; the user is told only that it is not their fault. */
export async function refuseUnready(setting: ExecuteSetting, work: Work): Promise<void> {
  const missing = missingVariable(setting);
  if (missing === null) return;
  await tellFailure(setting.database, work, "This server is not set up to run prompts yet.");
  throw new GiveUp(`Expected ${missing} to be set, got none. Set it, start again, and redrive the run.`);
}

function missingVariable({ groq, from }: ExecuteSetting): string | null {
  if (groq.apiKey === null) return "GROQ_API_KEY";
  return from === null ? "SES_FROM_EMAIL" : null;
}
