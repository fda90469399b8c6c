// What the job is made with, and what one run of it works on.
import type { Database } from "@punctual/database";
import type { Mailer } from "../mail/mailer.ts";
import type { PromptRow } from "../prompt/prompt.ts";
import { keepFailure } from "../result/keep-failure.ts";
import type { RunOf } from "../result/run-of.ts";
import type { GroqUpstream } from "../upstream/groq-access.ts";
import type { Address } from "../user/address-of.ts";

export interface ExecuteSetting {
  readonly database: Database;
  readonly groq: Pick<GroqUpstream, "apiKey" | "baseUrl">;
  readonly mailer: Mailer;
  /** Null: no mail can be sent. */
  readonly from: string | null;
  readonly frontendUrl: string;
  readonly publicUrl: string;
  readonly completionTimeoutSeconds: number;
}

export interface Work {
  readonly prompt: PromptRow;
  readonly address: Address;
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly signal: AbortSignal;
}

export const runOf = ({ prompt, runId }: Pick<Work, "prompt" | "runId">): RunOf => ({
  userId: prompt.userId,
  promptId: prompt.id,
  runId,
});

/** What no further attempt would help, as the user is told it. */
export const tellFailure = (database: Database, work: Work, error: string): Promise<void> =>
  keepFailure(database, {
    ...runOf(work),
    scheduledAt: work.scheduledAt,
    model: work.prompt.model,
    error,
  });
