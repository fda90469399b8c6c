// Makes a job of a function: its input read and checked, its end told, whatever the function does.
import type { z } from "zod";
import { returnedEnd, thrownEnd } from "./attempt-end.ts";
import { GiveUp } from "./give-up.ts";
import { readInput } from "./input/read-input.ts";
import { jobRun, openContext } from "./job-context.ts";
import type { AttemptEnd, AttemptTools, JobCall } from "./job-runner.ts";
import type { Job, JobDefinition } from "./job.ts";

/** Throws for a name that does not fit. */
export function defineJob<Schema extends z.ZodType>(definition: JobDefinition<Schema>): Job {
  const { name, input: schema } = definition;
  assertName(name);
  return {
    name,
    input: schema,
    runner: {
      name,
      key: (call) => keyOf(definition, call),
      run: (call, tools) => attempt(definition, call, tools),
    },
  };
}

const namePattern = /^[a-z0-9.-]{1,128}$/;

function assertName(name: string): void {
  if (namePattern.test(name)) return;
  throw new Error(
    `Expected a job's name to be workload.job in 1 to 128 of a-z, 0-9, "-" and ".", got "${name}". Rename it.`,
  );
}

async function attempt<Schema extends z.ZodType>(
  definition: JobDefinition<Schema>,
  call: JobCall,
  tools: AttemptTools,
): Promise<AttemptEnd> {
  try {
    const { context, count } = openContext(inputOf(definition, call), call, tools);
    const value = await definition.run(context);
    return returnedEnd(value, count());
  } catch (error) {
    return thrownEnd(error);
  }
}

/** Engines index keys; a longer one would not fit. */
const longestKey = 500;

function keyOf<Schema extends z.ZodType>(definition: JobDefinition<Schema>, call: JobCall): string | null {
  const input = inputOf(definition, call);
  if (definition.key === undefined) return null;
  const key = definition.key(input, jobRun(call.run));
  if (key.length >= 1 && key.length <= longestKey) return key;
  throw new GiveUp(
    `Expected the key of ${definition.name} to have 1 to ${longestKey} characters, got ${key.length}. Hash what is longer.`,
  );
}

/** No input is an empty object. Throws GiveUp, since the same input will not fit better next time. */
function inputOf<Schema extends z.ZodType>(
  { input: schema }: JobDefinition<Schema>,
  { input }: JobCall,
): z.output<Schema> {
  const read = readInput(schema, input === null ? {} : parsed(input), "input");
  if (read.ok) return read.value;
  throw new GiveUp(read.problem.message);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GiveUp(
      "Expected the input to be JSON, got text that is not. Mend the input, or the template that makes it.",
    );
  }
}
