// First step of a run: the model's answer, asked for once and kept.
import { GiveUp } from "@punctual/jobs";
import { complete } from "../completion/complete.ts";
import { keepCompletion } from "../result/keep-completion.ts";
import { readAnswered, type Answered } from "../result/read-answered.ts";
import { runOf, tellFailure, type ExecuteSetting, type Work } from "./execute-setting.ts";

/** Null for a prompt that has gone meanwhile. */
export async function ensureCompletion(setting: ExecuteSetting, work: Work): Promise<Answered | null> {
  const { database } = setting;
  const known = await readAnswered(database, runOf(work));
  if (known !== null) return known;
  try {
    await answer(setting, work);
  } catch (error) {
    if (error instanceof GiveUp) await tellFailure(database, work, error.message);
    throw error;
  }
  return readAnswered(database, runOf(work));
}

async function answer(
  { database, groq: { baseUrl, apiKey }, completionTimeoutSeconds: timeoutSeconds }: ExecuteSetting,
  work: Work,
): Promise<void> {
  const { prompt, scheduledAt, signal } = work;
  const { model } = prompt;
  const request = { model, prompt: prompt.prompt, signal, timeoutSeconds };
  const completion = await complete({ baseUrl, apiKey: apiKey ?? "" }, request);
  await keepCompletion(database, { ...runOf(work), scheduledAt, model, ...completion });
}
