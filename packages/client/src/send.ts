// Calls whose path stands in no type.
import { exchange, type Line } from "./exchange.ts";
import { headersFor, queryText, type Query } from "./request-parts.ts";

export interface SentCall {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** From the root of the server, its parts already encoded. */
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface SentAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** What the JSON says; null where nothing is sent. */
  readonly body: unknown;
}

export const sender =
  (line: Line, token: string | null) =>
  async ({ method, path, query = {}, body, headers = {}, signal }: SentCall): Promise<SentAnswer> => {
    const search = queryText(query);
    const request = new Request(`${line.url}${path}${search === "" ? "" : `?${search}`}`, {
      method,
      headers: {
        ...headersFor(token),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const response = await exchange(request, line);
    const { status, headers: answered } = response;
    return { status, headers: answered, body: response.body === null ? null : await response.json() };
  };
