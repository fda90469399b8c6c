// What went wrong, in words for people: what happened, what to do, and the id to look it up by.
import { ApiProblem, UnexpectedAnswer, Unreachable } from "@punctual/client";

export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
  readonly remedy: string | null;
  readonly requestId: string | null;
}

export function problemWords(error: unknown): ProblemWords {
  if (error instanceof Unreachable || error instanceof UnexpectedAnswer) return unreachable(error);
  if (!(error instanceof ApiProblem)) return ofTheConsole(error);
  const { status, title, detail, remedy, requestId } = error;
  return {
    title: title ?? `The server answered ${status}`,
    detail: detail ?? "It gave no reason.",
    remedy,
    requestId,
  };
}

const unreachable = (error: Error): ProblemWords => ({
  title: "The server does not answer",
  detail: error.message,
  remedy: "See whether Punctual still runs; this page goes on by itself as soon as it answers.",
  requestId: null,
});

/** No fault of the server's. */
const ofTheConsole = (error: unknown): ProblemWords => ({
  title: "The console failed here",
  detail: error instanceof Error ? error.message : String(error),
  remedy:
    "Load the page again. If it stays, this is a fault worth telling: the message above says where to look.",
  requestId: null,
});
