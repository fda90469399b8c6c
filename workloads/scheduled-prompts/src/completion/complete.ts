// Has a language model answer a prompt, by one request.
import { GiveUp, RetryAfter } from "@punctual/jobs";
import type { GroqAccess } from "../upstream/groq-access.ts";

export interface Completion {
  readonly output: string;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  readonly totalTokens: number | null;
}

export interface CompletionRequest {
  readonly model: string;
  readonly prompt: string;
  readonly signal: AbortSignal;
  readonly timeoutSeconds: number;
}

const instructions =
  "You answer a prompt that runs on a schedule. Nobody can answer questions of yours: give the whole answer at once, in Markdown.";
const mostTokens = 8192;
const longestOutput = 100_000;
const longestReason = 500;

/** Refused for good: throws GiveUp. Throws RetryAfter where Groq says when it is worth another try, else an Error. */
export async function complete(access: GroqAccess, request: CompletionRequest): Promise<Completion> {
  const { model, prompt, signal, timeoutSeconds } = request;
  const [{ APICallError, generateText }, { createGroq }] = await Promise.all([
    import("ai"),
    import("@ai-sdk/groq"),
  ]);
  const groq = createGroq({ apiKey: access.apiKey, baseURL: `${access.baseUrl}/openai/v1` });
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const { text, usage } = await generateText({
      model: groq(model),
      instructions,
      prompt,
      maxOutputTokens: mostTokens,
      // The run has its own retries, and this call costs money.
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, timeout]),
    });
    return completionOf(text, usage);
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) throw expected(`an answer within ${timeoutSeconds} s`, "none");
    throw APICallError.isInstance(error) ? failureOf(error, access) : unreadable(error);
  }
}

interface Usage {
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly totalTokens: number | undefined;
}

function completionOf(text: string, { inputTokens, outputTokens, totalTokens }: Usage): Completion {
  // PostgreSQL keeps no NUL, and a mail no half of a character.
  const output = text.replaceAll("\0", "").slice(0, longestOutput).toWellFormed();
  if (output.trim() === "") throw new EmptyAnswer();
  return {
    output,
    promptTokens: inputTokens ?? null,
    completionTokens: outputTokens ?? null,
    totalTokens: totalTokens ?? null,
  };
}

class EmptyAnswer extends Error {
  override readonly name = "EmptyAnswer";

  constructor() {
    super("Expected Groq to answer with text, got none. It is asked again.");
  }
}

interface CallFailure {
  readonly statusCode?: number;
  readonly responseHeaders?: Record<string, string>;
  readonly message: string;
}

/** Never the failed call itself, which holds the prompt and the key. */
function failureOf(
  { statusCode, responseHeaders, message }: CallFailure,
  { apiKey }: Pick<GroqAccess, "apiKey">,
): Error {
  if (statusCode === undefined) return expected("an answer", "no connection");
  const reason = message.replaceAll(apiKey, "***").slice(0, longestReason);
  const text = `Groq answered ${statusCode}: ${reason}`;
  if (statusCode === 429) {
    const seconds = Number(responseHeaders?.["retry-after"] ?? Number.NaN);
    return seconds >= 0 ? new RetryAfter(seconds, text) : new Error(text);
  }
  return statusCode >= 400 && statusCode < 500 ? new GiveUp(text) : new Error(text);
}

const unreadable = (error: unknown): Error =>
  error instanceof EmptyAnswer ? error : expected("an answer that can be read", "another");

const expected = (what: string, got: string): Error =>
  new Error(`Expected Groq to give ${what}, got ${got}. It is asked again.`);
