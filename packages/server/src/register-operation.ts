// Puts an operation on its path: credential first, then what it was sent, then the verb.
import { catalogue, Problem, type EngineContext, type Principal } from "@punctual/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Authenticator } from "./auth/authenticator.ts";
import { jsonBody } from "./json/request-body.ts";
import { queryOf } from "./json/request-query.ts";
import type { Answer, Operation } from "./operation.ts";
import { headersOf, paramsOf } from "./request-parts.ts";
import { admitReporter } from "./auth/admit-reporter.ts";
import { inAskedRegion } from "./auth/in-asked-region.ts";
import { routerPattern } from "./route-pattern.ts";

export interface OperationDoor {
  readonly engine: EngineContext;
  readonly authenticator: Authenticator;
  /** Where links begin. */
  readonly publicUrl: string;
}

export function registerOperation(
  app: FastifyInstance,
  operation: Operation,
  { engine, authenticator, publicUrl }: OperationDoor,
): void {
  const admitted = new WeakMap<FastifyRequest, Principal>();
  const subject = `${operation.method} ${operation.path}`;
  app.route({
    method: operation.method,
    url: routerPattern(operation.path, "refused"),
    // Before the body is read: who may not ask sends nothing into memory.
    onRequest: async (request) => {
      if (operation.security === "run-token")
        return void admitted.set(request, admitReporter(engine, request));
      const asking = { method: request.method, headers: request.headers, address: request.ip, subject };
      const principal = await authenticator.admit(asking, operation.role);
      admitted.set(request, await inAskedRegion(engine, principal, request.headers));
    },
    handler: async (request, reply) => {
      const principal = admitted.get(request);
      if (principal === undefined) throw new Error("Expected the request to be admitted, got none that was.");
      const asked = {
        engine,
        principal,
        params: paramsOf(request),
        query: queryOf(request.url),
        headers: headersOf(request),
        readBody: () => jsonBody(request),
      };
      const answer = await operation.answer(asked).catch((error: unknown) => {
        if (isDenial(error)) authenticator.noteDenied(principal, subject);
        throw error;
      });
      return send(reply, answer, publicUrl);
    },
  });
}

const isDenial = (error: unknown): boolean =>
  error instanceof Problem && catalogue[error.code].status === 403;

function send(reply: FastifyReply, { status, headers, body }: Answer, publicUrl: string): FastifyReply {
  for (const [name, value] of Object.entries(headers ?? {}))
    reply.header(name, name === "location" ? `${publicUrl}${value}` : value);
  reply.code(status);
  return body === null
    ? reply.send()
    : reply.type("application/json; charset=utf-8").send(JSON.stringify(body));
}
