// Turns what a call of the server ends in into the failure of a command.
import { ApiProblem, UnexpectedAnswer, Unreachable } from "@punctual/client";
import { CommandFailure } from "../failure.ts";
import { problemFailure } from "./problem.ts";

/** Anything else is as it was: no failure that a user could mend. */
export function failureOf(error: unknown, token: string | null): unknown {
  if (error instanceof ApiProblem) return problemFailure(error, token);
  if (error instanceof UnexpectedAnswer) return notPunctual(error.url, error.status);
  return error instanceof Unreachable ? unreachable(error) : error;
}

const unreachable = (error: Unreachable): CommandFailure =>
  new CommandFailure(
    `${error.message} Start it with: npm start (or npx punctual start). For another server use --url or PUNCTUAL_URL.`,
    { cause: error.cause },
  );

export const notPunctual = (url: string, status: number): CommandFailure =>
  new CommandFailure(
    `Expected Punctual to answer at ${url}, got status ${status} with something else. Mend --url or PUNCTUAL_URL.`,
  );
