// Typed calls of a Punctual server over its REST API; runs in a browser as well.
import openApiClient from "openapi-fetch";
import { eventsOf } from "./events/events.ts";
import type { EventsOptions } from "./events/followed.ts";
import type { ServerSentEvent } from "./events/parse-events.ts";
import { exchange, type Line } from "./exchange.ts";
import { fillPath, headersFor, queryText } from "./request-parts.ts";
import type { paths } from "./schema.ts";
import { sender, type SentAnswer, type SentCall } from "./send.ts";
import { callsOver, type Calls } from "./typed-calls.ts";

export interface ClientOptions {
  /** Where the server is. */
  readonly url: string;
  /** The admin token or an access key; null for what everybody may. */
  readonly token: string | null;
  /** The surroundings' own unless said otherwise. */
  readonly fetch?: Line["fetch"];
  /** How long an answer may take; 60,000 unless said otherwise. */
  readonly patienceMs?: number;
}

/** None follows a redirect. */
export interface Client extends Calls {
  /** Server-sent events, connecting again where it left off for as long as the signal lets it. */
  events(path: string, options?: EventsOptions): AsyncGenerator<ServerSentEvent, void>;
  /** A call of a path that is in no type: a workload's; or with the status and headers of the answer. */
  send(call: SentCall): Promise<SentAnswer>;
}

export function createClient(options: ClientOptions): Client {
  const { token, fetch = (request, init) => globalThis.fetch(request, init), patienceMs = 60_000 } = options;
  const line: Line = { url: options.url.replace(/\/+$/, ""), fetch, patienceMs };
  const calls = openApiClient<paths>({
    baseUrl: line.url,
    headers: headersFor(token),
    fetch: (request) => exchange(request, line),
    pathSerializer: fillPath,
    querySerializer: (query) => queryText({ ...query }),
  });
  return {
    ...callsOver(calls),
    events: (path, eventOptions = {}) => eventsOf(line, { token, path, ...eventOptions }),
    send: sender(line, token),
  };
}
