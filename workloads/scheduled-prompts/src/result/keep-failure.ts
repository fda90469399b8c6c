// Keeps why a run failed for good, for its user to see.
import type { Queryable } from "@punctual/database";
import type { RunOf } from "./run-of.ts";
import { storeFailure } from "./store-failure.sql.ts";

export interface NewFailure extends RunOf {
  readonly scheduledAt: Date;
  readonly model: string;
  readonly error: string;
}

/** Beside the model's answer, where there is one. */
export async function keepFailure(queryable: Queryable, failure: NewFailure): Promise<void> {
  await queryable.query(storeFailure, failure);
}
