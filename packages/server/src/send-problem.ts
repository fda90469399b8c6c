// Sends the problem that a failed request is answered with.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "./log.ts";
import { problemAnswer, problemMediaType } from "./problem-answer.ts";

interface Failure {
  readonly error: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly log: Log;
}

export function sendProblem({ error, request, reply, log }: Failure): FastifyReply {
  const answer = problemAnswer(error, request.id);
  if (answer.unexpected)
    log.error({ requestId: request.id, method: request.method, err: error }, "request failed");
  setCommonHeaders(request, reply);
  for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value);
  // Closed with a part of the body unread, the answer might never reach a caller that is still sending.
  if (answer.status === 413) reply.removeHeader("connection");
  if (answer.status === 408) reply.header("connection", "close");
  return reply.code(answer.status).type(problemMediaType).send(JSON.stringify(answer.body));
}

/** On every answer. */
export function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header("x-content-type-options", "nosniff");
  reply.header("referrer-policy", "no-referrer");
  reply.header("cache-control", "no-store");
  reply.header("x-request-id", request.id);
}
