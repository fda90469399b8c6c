// What went wrong, in words for people: what happened, what to do, and the id to look it up by.
import { ApiProblem } from "@punctual/client";

export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
  readonly remedy: string | null;
  readonly requestId: string | null;
}

export function problemWords(error: unknown): ProblemWords {
  if (!(error instanceof ApiProblem)) return unreachable(error);
  const { status, title, detail, remedy, requestId } = error;
  return {
    title: title ?? `The server answered ${status}`,
    detail: detail ?? "It gave no reason.",
    remedy,
    requestId,
  };
}

const unreachable = (error: unknown): ProblemWords => ({
  title: "The server does not answer",
  detail: error instanceof Error ? error.message : String(error),
  remedy: "See whether Punctual still runs; this page goes on by itself as soon as it answers.",
  requestId: null,
});
