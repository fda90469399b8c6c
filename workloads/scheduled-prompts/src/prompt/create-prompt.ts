// Makes a prompt with its schedule, both or neither.
import { randomUUID } from "node:crypto";
import type { Transaction } from "@punctual/database";
import { answerOnce } from "../answer/answer-once.ts";
import { Refused } from "../problem.ts";
import type { Prompts } from "../prompts.ts";
import { holdUser } from "../user/hold-user.ts";
import { countPrompts } from "./count-prompts.sql.ts";
import { insertPrompt } from "./insert-prompt.sql.ts";
import type { PromptBody } from "./prompt-body.ts";
import { shownPrompt, type Prompt } from "./prompt.ts";
import { planFor, rowOf } from "./row-of.ts";
import { scheduleOf } from "./schedule-of.ts";

export interface NewPrompt {
  readonly userId: string;
  readonly body: PromptBody;
  readonly idempotencyKey: string | null;
}

/** Throws Refused, for one prompt too many among others. */
export async function createPrompt(prompts: Prompts, wanted: NewPrompt): Promise<Prompt> {
  const { userId, body, idempotencyKey: key } = wanted;
  const { plan } = await planFor(prompts, body);
  return prompts.schedules.change(async (transaction, changes) => {
    await holdUser(transaction, userId);
    return answerOnce(transaction, { userId, subject: "create", key }, async () => {
      await refuseTooMany(transaction, userId, prompts.promptsPerUser);
      const row = { userId, id: randomUUID(), ...rowOf(body, plan, prompts) };
      const [made] = await transaction.query(insertPrompt, row);
      if (made === undefined) throw new Error("Expected the prompt that was stored, got no row.");
      return shownPrompt(made, await changes.put(scheduleOf(made)));
    });
  });
}

async function refuseTooMany(transaction: Transaction, userId: string, most: number): Promise<void> {
  const [row] = await transaction.query(countPrompts, { userId });
  if ((row?.prompts ?? 0) < most) return;
  const detail = `Expected at most ${most} prompts of one user, got one more.`;
  throw new Refused({ code: "quota-exceeded", detail });
}
