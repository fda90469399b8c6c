// A prompt as it is stored.
import { nowIn } from "../clock/now-in.ts";
import type { Prompts } from "../prompts.ts";
import { planOf, type Plan } from "../timing/plan-of.ts";
import type { PromptBody } from "./prompt-body.ts";

/** Throws Refused as `planOf` does. */
export async function planFor(prompts: Prompts, body: PromptBody): Promise<{ plan: Plan; now: Date }> {
  const now = await nowIn(prompts.database);
  return { plan: planOf(body, { now, minimumIntervalMinutes: prompts.minimumIntervalMinutes }), now };
}

export const rowOf = (body: PromptBody, plan: Plan, { model }: Pick<Prompts, "model">) => ({
  name: body.name,
  prompt: body.prompt,
  frequency: body.frequency,
  time: body.frequency === "cron" ? null : (body.time ?? null),
  date: body.date ?? null,
  cron: body.cron ?? null,
  dayOfWeek: body.dayOfWeek ?? null,
  dayOfMonth: body.dayOfMonth === undefined || body.dayOfMonth === null ? null : String(body.dayOfMonth),
  timezone: body.timezone,
  model: body.model ?? model,
  expression: plan.text,
});
