// The job: deletes results that are older than they are kept, links of their mails, and answers nobody repeats any more.
import type { Database } from "@punctual/database";
import { defineJob, type Job } from "@punctual/jobs";
import { z } from "zod";
import { pruneAnswers } from "../answer/prune-answers.ts";
import { pruneResults } from "../result/prune-results.ts";
import { pruneLinks } from "../unsubscribe/prune-links.ts";

export const pruneName = "scheduled-prompts.prune";

/** Small enough that nobody waits for a batch's locks. */
const rowsPerBatch = 2000;

export interface PruneSetting {
  readonly database: Database;
  readonly resultDays: number;
}

export const prune = ({ database, resultDays: days }: PruneSetting): Job =>
  defineJob({
    name: pruneName,
    input: z.strictObject({}),
    key: () => "all",
    async run({ signal, log }) {
      const deleted = {
        results: await emptied(() => pruneResults(database, days, rowsPerBatch), signal),
        links: await emptied(() => pruneLinks(database, days, rowsPerBatch), signal),
        answers: await emptied(() => pruneAnswers(database, rowsPerBatch), signal),
      };
      log.info("old results deleted", deleted);
      return { deleted };
    },
  });

/** Answers how many went in all. */
async function emptied(batch: () => Promise<number>, signal: AbortSignal): Promise<number> {
  let all = 0;
  for (;;) {
    signal.throwIfAborted();
    const deleted = await batch();
    all += deleted;
    if (deleted < rowsPerBatch) return all;
  }
}
