// One request and the whole answer to it.
import { ApiProblem } from "./api-problem.ts";
import { UnexpectedAnswer, unreachable } from "./unreachable.ts";

export interface Line {
  /** Where the server is, without a slash at the end. */
  readonly url: string;
  readonly fetch: (request: Request, init: RequestInit) => Promise<Response>;
  /** How long an answer may take, to its last byte. */
  readonly patienceMs: number;
}

/**
 * The answer, read to its end and known to be JSON or nothing. Throws ApiProblem where the server refuses, Unreachable where
 * no answer comes, UnexpectedAnswer where it is not Punctual's; and what the caller's own signal says.
 */
export async function exchange(request: Request, line: Line): Promise<Response> {
  const { response, text } = await wholeAnswer(request, line);
  const body = readJson(text);
  if (body === unreadable) throw new UnexpectedAnswer(line.url, response.status);
  if (!response.ok) throw new ApiProblem(response.status, body);
  const { status, statusText, headers } = response;
  return new Response(text === "" ? null : text, { status, statusText, headers });
}

async function wholeAnswer(
  request: Request,
  { url, fetch, patienceMs }: Line,
): Promise<{ readonly response: Response; readonly text: string }> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(patienceMs)]);
  try {
    // A credential follows no redirect.
    const response = await fetch(request, { signal, redirect: "error" });
    return { response, text: await response.text() };
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unreachable(url, error, patienceMs);
  }
}

const unreadable = Symbol("unreadable");

/** Nothing is null. */
function readJson(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}
