// Puts an operation on its path: credential first, then what it was sent, then the verb.
import type { EngineContext, Principal } from "@punctual/engine";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Authenticator } from "./auth/credentials.ts";
import { requireRole } from "./auth/require-role.ts";
import { jsonBody } from "./json/request-body.ts";
import { queryOf } from "./json/request-query.ts";
import type { Operation } from "./operation.ts";
import { headersOf, paramsOf } from "./request-parts.ts";
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
  app.route({
    method: operation.method,
    url: routerPattern(operation.path, "refused"),
    // Before the body is read: who may not ask sends nothing into memory.
    onRequest: async (request) => {
      const principal = authenticator.authenticate(request.headers.authorization, request.ip);
      requireRole(principal, operation.role);
      admitted.set(request, principal);
    },
    handler: async (request, reply) => {
      const principal = admitted.get(request);
      if (principal === undefined) throw new Error("Expected the request to be admitted, got none that was.");
      const answer = await operation.answer({
        engine,
        principal,
        params: paramsOf(request),
        query: queryOf(request.url),
        headers: headersOf(request),
        readBody: () => jsonBody(request),
      });
      for (const [name, value] of Object.entries(answer.headers ?? {})) {
        reply.header(name, name === "location" ? `${publicUrl}${value}` : value);
      }
      reply.code(answer.status);
      return answer.body === null
        ? reply.send()
        : reply.type("application/json; charset=utf-8").send(JSON.stringify(answer.body));
    },
  });
}
