// What the engine refuses, in the words of EventBridge Scheduler where it has some.
import { Problem, type ProblemCode } from "@punctual/engine";
import type { AwsProblem } from "../aws-problem.ts";
import { scheduler } from "../services/scheduler.ts";

export interface About {
  readonly group: string;
  /** Absent: the group itself is meant. */
  readonly name?: string;
  readonly expression?: string;
  /** Whoever asks for a new one is told of the name alone. */
  readonly isNew?: true;
}

/** Does the work; what it throws is said as AWS says it. */
export async function said<Answer>(about: About, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw (error instanceof Problem ? inWords(error, about) : null) ?? error;
  }
}

type Words = (about: About, problem: Problem) => AwsProblem;

const missing: Words = ({ group, name }, { field }) =>
  scheduler.problem(
    "ResourceNotFoundException",
    name === undefined || field === "group"
      ? `Schedule group ${group} does not exist.`
      : `Schedule ${name} does not exist.`,
  );

const taken: Words = ({ group, name }) =>
  scheduler.problem(
    "ConflictException",
    name === undefined ? `Schedule group ${group} already exists.` : `Schedule ${name} already exists.`,
  );

const words: Partial<Record<ProblemCode, Words>> = {
  "not-found": missing,
  // Only asked for with a schedule that has to be there.
  "precondition-failed": missing,
  "name-conflict": taken,
  "invalid-expression": ({ expression = "" }) =>
    scheduler.problem("ValidationException", `Invalid Schedule Expression ${expression}.`),
  "group-not-empty": ({ group }) => scheduler.problem("ValidationException", notOnDefault(group)),
  "declared-in-code": (about, problem) =>
    about.isNew === true
      ? taken(about, problem)
      : scheduler.problem("ConflictException", `${problem.message} Only its State can be changed here.`),
  "invalid-cursor": () => scheduler.problem("ValidationException", "Invalid NextToken."),
};

const inWords = (problem: Problem, about: About): AwsProblem | null =>
  words[problem.code]?.(about, problem) ?? null;

export const notOnDefault = (group: string): string =>
  `This operation cannot be performed on schedule group ${group}.`;
