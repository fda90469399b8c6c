// Keeps what a run's model has answered.
import type { Queryable } from "@punctual/database";
import type { RunOf } from "./run-of.ts";
import { storeCompletion } from "./store-completion.sql.ts";

export interface NewCompletion extends RunOf {
  readonly scheduledAt: Date;
  readonly model: string;
  readonly output: string;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  readonly totalTokens: number | null;
}

/** The first answer of a run stays; nothing is kept for a prompt that is gone. */
export async function keepCompletion(queryable: Queryable, completion: NewCompletion): Promise<void> {
  await queryable.query(storeCompletion, completion);
}
