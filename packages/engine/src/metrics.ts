// What the engine counts, for /metrics.
import { openDeadLetters } from "./dead-letter/open-dead-letters.ts";
import type { EngineContext } from "./engine-context.ts";
import { runCounts, type RunCounts } from "./run/run-counts.ts";

export interface Metrics extends RunCounts {
  readonly deadLetters: number;
}

export async function metrics({ database }: EngineContext): Promise<Metrics> {
  const [counts, deadLetters] = await Promise.all([runCounts(database), openDeadLetters(database)]);
  return { ...counts, deadLetters };
}
