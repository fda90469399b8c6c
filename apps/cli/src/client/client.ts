// Calls of a Punctual server over its REST API, whose failures are those of a command.
import { createClient, type SentCall } from "@punctual/client";
import { z } from "zod";
import { usageFailure } from "../failure.ts";
import { failureOf, notPunctual } from "./client-failure.ts";

export interface ClientOptions {
  /** Where the server is, without a slash at the end. */
  readonly url: string;
  readonly token: string | null;
  /** Null: the home one. */
  readonly region: string | null;
}

/** Its path comes after `/api/v1`, its parts already encoded (see `pathOf`). */
export type Call = SentCall;

export interface Client {
  readonly url: string;
  /** Throws CommandFailure with the server's own words when it refuses, or when it cannot be reached. */
  call<Schema extends z.ZodType>(call: Call, answer: Schema): Promise<z.output<Schema>>;
}

/** For answers without a body. */
export const noAnswer = z.null();

export function clientOf({ url, token, region }: ClientOptions): Client {
  const client = createClient({ url, token });
  const there = region === null ? {} : { "punctual-region": region };
  return {
    url,
    async call(call, answer) {
      const { status, body } = await client
        .send({ ...call, headers: { ...there, ...call.headers }, path: `/api/v1${call.path}` })
        .catch((error: unknown) => {
          throw failureOf(error, token);
        });
      // The types are those of the server that this program was made with; the one asked may be another.
      const checked = answer.safeParse(body);
      if (!checked.success) throw notPunctual(url, status);
      return checked.data;
    },
  };
}

/** `pathOf("runs", "7:retry")` → `/runs/7:retry`; nothing in a part can leave its place. Throws CommandFailure (usage). */
export function pathOf(...parts: readonly string[]): string {
  const stray = parts.find((part) => part === "" || part === "." || part === "..");
  if (stray !== undefined) throw usageFailure(`Expected a name or an id, got "${stray}".`);
  return parts.map((part) => `/${encodeURIComponent(part).replaceAll("%3A", ":")}`).join("");
}
