// A request of Node's own HTTP server, and what its frameworks lay beside it.
import type { HttpRequest } from "../http.ts";
import { headerRecord, queryRecord } from "./header-record.ts";

export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Express: the path before a router cut it. */
  readonly originalUrl?: string;
  /** Express, Fastify: by its setting of trusted proxies. */
  readonly ip?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket?: { readonly remoteAddress?: string | undefined } | null;
}

export function nodeRequest(request: NodeRequest, body: Buffer | null): HttpRequest {
  const [path = "/", search = ""] = (request.originalUrl ?? request.url ?? "/").split("?", 2);
  return {
    method: request.method ?? "POST",
    path,
    headers: headerRecord(request.headers),
    query: queryRecord(search),
    params: {},
    body,
    address: request.ip ?? request.socket?.remoteAddress ?? "unknown",
  };
}
