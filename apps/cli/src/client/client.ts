// Calls of a Punctual server over its REST API.
import { z } from "zod";
import { CommandFailure, usageFailure } from "../failure.ts";
import { problemFailure } from "./problem.ts";

export interface ClientOptions {
  /** Where the server is, without a slash at the end. */
  readonly url: string;
  readonly token: string | null;
}

export interface Call {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** After `/api/v1`, its parts already encoded (see `pathOf`). */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

export interface Client {
  /** Throws CommandFailure with the server's own words when it refuses, or when it cannot be reached. */
  call<Schema extends z.ZodType>(call: Call, answer: Schema): Promise<z.output<Schema>>;
}

/** For answers without a body. */
export const noAnswer = z.null();

const patienceMs = 60_000;

export const clientOf = (options: ClientOptions): Client => ({
  async call(call, answer) {
    const response = await send(options, call);
    const body = await bodyOf(response, options);
    if (!response.ok) throw problemFailure(response, body, options.token);
    const checked = answer.safeParse(body);
    if (!checked.success) throw notPunctual(options, response);
    return checked.data;
  },
});

/** `pathOf("runs", "7:retry")` → `/runs/7:retry`; nothing in a part can leave its place. Throws CommandFailure (usage). */
export function pathOf(...parts: readonly string[]): string {
  const stray = parts.find((part) => part === "" || part === "." || part === "..");
  if (stray !== undefined) throw usageFailure(`Expected a name or an id, got "${stray}".`);
  return parts.map((part) => `/${encodeURIComponent(part).replaceAll("%3A", ":")}`).join("");
}

async function send(
  { url, token }: ClientOptions,
  { method, path, query = {}, body }: Call,
): Promise<Response> {
  const address = new URL(`${url}/api/v1${path}`);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) address.searchParams.set(name, String(value));
  try {
    return await fetch(address, {
      method,
      headers: {
        accept: "application/json",
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A credential follows no redirect.
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (error) {
    throw unreachable(url, error);
  }
}

async function bodyOf(response: Response, options: ClientOptions): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw unreachable(options.url, error);
  });
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    throw notPunctual(options, response);
  }
}

function unreachable(url: string, error: unknown): CommandFailure {
  const remedy =
    "Start it with: npm start (or npx punctual start). For another server use --url or PUNCTUAL_URL.";
  return new CommandFailure(`Expected Punctual to answer at ${url}, got ${reasonOf(error)}. ${remedy}`, {
    cause: error,
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return `silence for ${patienceMs / 1000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && cause.code !== "ECONNREFUSED")
    return `no connection (${String(cause.code)})`;
  return "no connection";
}

const notPunctual = ({ url }: ClientOptions, response: Response): CommandFailure =>
  new CommandFailure(
    `Expected Punctual to answer at ${url}, got status ${response.status} with something else. Mend --url or PUNCTUAL_URL.`,
  );
