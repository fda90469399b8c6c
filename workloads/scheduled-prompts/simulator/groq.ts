// Groq as far as prompts need it: chat completions whose answer follows from what was asked.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { portOf } from "./port-of.ts";

export type GroqFault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly message?: string;
      readonly retryAfter?: string;
    }
  /** Takes the request and never answers. */
  | { readonly kind: "silent" }
  /** Answers 200 with what is no JSON. */
  | { readonly kind: "malformed" }
  /** Answers this text, whatever was asked. */
  | { readonly kind: "output"; readonly output: string };

export interface GroqRequest {
  readonly authorization: string;
  readonly model: string;
  readonly prompt: string;
}

export interface GroqSimulator {
  readonly url: string;
  readonly requests: readonly GroqRequest[];
  /** For the next answers, so many of them. */
  fail(fault: GroqFault, times?: number): void;
  close(): Promise<void>;
}

/** On a free port of loopback. */
export async function startGroqSimulator(): Promise<GroqSimulator> {
  const requests: GroqRequest[] = [];
  const faults: GroqFault[] = [];
  const server = createServer((request, response) => {
    void answer({ request, response, requests, faults }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // An open simulator keeps no process alive.
  server.unref();
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    fail: (fault, times = 1) => void faults.push(...Array.from({ length: times }, () => fault)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requests: GroqRequest[];
  readonly faults: GroqFault[];
}

async function answer({ request, response, requests, faults }: Exchange): Promise<void> {
  if (request.method !== "POST" || request.url !== "/openai/v1/chat/completions") {
    return send(response, 404, { error: { message: "Unknown request URL", type: "invalid_request_error" } });
  }
  const asked = askedIn(await bodyOf(request), request.headers.authorization ?? "");
  requests.push(asked);
  const fault = faults.shift();
  if (fault === undefined) return send(response, 200, completion(asked, outputFor(asked)));
  if (fault.kind === "output") return send(response, 200, completion(asked, fault.output));
  if (fault.kind === "malformed") return send(response, 200, "<html>bad gateway</html>");
  if (fault.kind === "status") {
    const { status, message = "The simulator was told to fail", retryAfter } = fault;
    if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
    return send(response, status, { error: { message, type: "invalid_request_error" } });
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return JSON.parse(Buffer.concat(pieces).toString("utf8"));
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

function askedIn(body: unknown, authorization: string): GroqRequest {
  const messages = field(body, "messages");
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  return {
    authorization,
    model: String(field(body, "model")),
    prompt: String(field(last, "content")),
  };
}

/** The same prompt is answered the same, so that a test and a reader know what to expect. */
const outputFor = ({ model, prompt }: GroqRequest): string =>
  `## Simulated answer\n\nYou asked *${model}*:\n\n> ${prompt.replaceAll("\n", "\n> ")}\n\n- This text was made by the simulator.\n- Set \`GROQ_API_KEY\` for a real one.\n`;

function completion({ model, prompt }: GroqRequest, output: string): unknown {
  const promptTokens = tokensOf(prompt);
  const completionTokens = tokensOf(output);
  return {
    id: "chatcmpl-simulated",
    object: "chat.completion",
    created: 1_767_225_600,
    model,
    choices: [{ index: 0, message: { role: "assistant", content: output }, finish_reason: "stop" }],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}

const tokensOf = (text: string): number => Math.ceil(text.length / 4);

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
