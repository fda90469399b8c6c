// A job for tests: a runner that does as it is told.
import type { AttemptEnd, AttemptTools, JobCall, JobRunner } from "../src/index.ts";

export interface TestJob extends JobRunner {
  readonly calls: readonly JobCall[];
}

export interface TestJobOptions {
  readonly name?: string;
  readonly key?: (call: JobCall) => string | null;
  readonly run?: (call: JobCall, tools: AttemptTools) => AttemptEnd | Promise<AttemptEnd>;
}

export const succeeded: AttemptEnd = { kind: "succeeded", result: { done: true }, tally: null };

export function testJob({
  name = "test.job",
  key = () => null,
  run = () => succeeded,
}: TestJobOptions = {}): TestJob {
  const calls: JobCall[] = [];
  return {
    name,
    calls,
    key,
    async run(call, tools) {
      calls.push(call);
      return run(call, tools);
    },
  };
}
