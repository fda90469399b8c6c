// A request as a workload sees it, whatever HTTP server carries it.
import type { HttpRequest } from "@punctual/jobs";
import type { FastifyReply, FastifyRequest } from "fastify";
import { rawBody } from "../json/request-body.ts";
import { queryOf } from "../json/request-query.ts";
import { headersOf, paramsOf } from "../request-parts.ts";
import { callerGone } from "./caller-gone.ts";

/** Throws DoorProblem `invalid-request` for text that no database keeps. */
export function httpRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  stopping: AbortSignal,
): HttpRequest {
  const [path = ""] = request.url.split("?");
  const query = Object.entries(queryOf(request.url));
  return {
    method: request.method,
    path,
    headers: headersOf(request),
    query: Object.fromEntries(query.map(([name, value]) => [name, [value].flat().join(",")])),
    params: paramsOf(request),
    body: rawBody(request),
    address: request.ip,
    requestId: request.id,
    signal: callerGone(reply, stopping),
  };
}
