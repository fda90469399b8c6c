// The engine's schedule of a prompt.
import type { OwnSchedule, OwnScheduleName } from "@punctual/jobs";
import type { PromptRow } from "./prompt.ts";

export const executeName = "scheduled-prompts.execute";

export const scheduleNameOf = (id: string): OwnScheduleName => ({ group: "scheduled-prompts", name: id });

/** Six hours are worth waiting for a model or a mail server that is down; a result of yesterday is not. */
const retry = { maxRetries: 100, maxAgeSeconds: 21_600 };

export const scheduleOf = ({
  userId,
  id,
  expression,
  timezone,
}: Pick<PromptRow, "userId" | "id" | "expression" | "timezone">): OwnSchedule => ({
  ...scheduleNameOf(id),
  description: "A user's prompt, kept by the workload scheduled-prompts",
  expression,
  timezone,
  job: executeName,
  input: { promptId: id, userId },
  retry,
  overlap: "allow",
  // Whoever was without results for a week wants the latest, not seven mails.
  catchUp: "latest",
});
