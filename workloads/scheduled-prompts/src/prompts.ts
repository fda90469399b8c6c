// What the verbs of prompts work with.
import type { Database, Transaction } from "@punctual/database";
import type { Schedules } from "@punctual/jobs";

export interface Prompts {
  readonly database: Database;
  readonly schedules: Schedules<Transaction>;
  readonly promptsPerUser: number;
  readonly minimumIntervalMinutes: number;
  /** Of a prompt that names none. */
  readonly model: string;
}

/** A prompt as its user names it. */
export interface OwnPrompt {
  readonly userId: string;
  readonly id: string;
}
