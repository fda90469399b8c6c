// A request to a job's endpoint for tests.
import type { HttpRequest } from "../src/index.ts";

interface RequestOptions extends Partial<Omit<HttpRequest, "body">> {
  /** Sent as it is when it is text, else as JSON with its content type. */
  readonly body?: unknown;
}

export function requestOf({ body, headers = {}, ...rest }: RequestOptions = {}): HttpRequest {
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const type = body === undefined || typeof body === "string" ? {} : { "content-type": "application/json" };
  return {
    method: "POST",
    path: "/api/cron/test",
    query: {},
    params: {},
    address: "192.0.2.1",
    requestId: "request-1",
    ...rest,
    headers: { ...type, ...headers },
    body: text === undefined ? null : Buffer.from(text),
  };
}
