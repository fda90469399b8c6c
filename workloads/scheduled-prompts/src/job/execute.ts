// The job: runs one prompt, keeps the answer, and mails it; each step once per run.
import { defineJob, type Job, type JobRun } from "@punctual/jobs";
import { z } from "zod";
import { executeName, scheduleNameOf } from "../prompt/schedule-of.ts";
import { readPrompt } from "../prompt/read-prompt.ts";
import { addressOf } from "../user/address-of.ts";
import { ensureCompletion } from "./ensure-completion.ts";
import { ensureMail } from "./ensure-mail.ts";
import type { ExecuteSetting } from "./execute-setting.ts";
import { refuseUnready } from "./refuse-unready.ts";

const input = z.strictObject({ promptId: z.string(), userId: z.string() });

export const execute = (setting: ExecuteSetting): Job =>
  defineJob({
    name: executeName,
    input,
    key: ({ promptId }, run) => `${scheduleIn(run, promptId)} ${run.scheduledAt.toISOString()}`,
    async run({ input: { promptId, userId }, run, log, signal }) {
      const { database } = setting;
      const prompt = await readPrompt(database, { userId, id: promptId });
      const address = await addressOf(database, userId);
      if (prompt === null || address === null) {
        log.info("prompt or user is gone: nothing to do", { promptId });
        return { promptId, skipped: "gone" };
      }
      const work = { prompt, address, runId: run.id, scheduledAt: run.scheduledAt, signal };
      await refuseUnready(setting, work);
      const result = await ensureCompletion(setting, work);
      if (result === null) return { promptId, skipped: "gone" };
      log.info("prompt answered", { promptId, model: result.model, totalTokens: result.totalTokens });
      const mail = await ensureMail(setting, work, result);
      log.info(mail === "sent" ? "result mailed" : "result not mailed", { promptId, mail });
      return { promptId, model: result.model, mail };
    },
  });

/** A call stands for the same schedule as the schedule itself. */
function scheduleIn({ schedule }: JobRun, promptId: string): string {
  const { group, name } = scheduleNameOf(promptId);
  return schedule ?? `${group}/${name}`;
}
