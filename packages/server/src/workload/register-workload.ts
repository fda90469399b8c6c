// Puts a workload's routes on the port: the plain ones and those that call a job.
import {
  hostJob,
  type Guard,
  type HttpResponse,
  type JobRoute,
  type Ledger,
  type Route,
} from "@punctual/jobs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Authenticator } from "../auth/authenticator.ts";
import { givesWayConfig } from "../console-files/gives-way.ts";
import { jsonBody } from "../json/request-body.ts";
import { piecesOf, type ArrivalLimit } from "../request-deadline.ts";
import { routerPattern } from "../route-pattern.ts";
import { streamedBody, streamedConfig, withStreamedBodies } from "../streamed-body.ts";
import { hostRoute } from "./host-route.ts";
import { httpRequest } from "./http-request.ts";
import { knowingItsCall } from "./known-call.ts";
import { resolveGuard } from "./resolve-guard.ts";

export interface WorkloadDoor {
  readonly authenticator: Authenticator;
  readonly ledger: Ledger;
  /** Where links begin. */
  readonly publicUrl: string;
  /** Of each piece of a streamed body. */
  readonly arrival: ArrivalLimit;
  /** Aborts when the port stops. */
  readonly stopping: AbortSignal;
}

export function registerRoute(app: FastifyInstance, route: Route | JobRoute, door: WorkloadDoor): void {
  const { method, path } = route;
  const work = workOf(route, door);
  const isPage = "isPage" in route && route.isPage === true;
  const config = isPage ? {} : givesWayConfig;
  const options = {
    method,
    url: routerPattern(path, "allowed"),
    handler: async (request: FastifyRequest, reply: FastifyReply) => send(reply, await work(request, reply)),
    ...("limitBytes" in route && route.limitBytes !== undefined ? { bodyLimit: route.limitBytes } : {}),
  };
  if (isJobRoute(route) || route.streams !== true) app.route({ ...options, config });
  else
    withStreamedBodies(app, (scope) => scope.route({ ...options, config: { ...config, ...streamedConfig } }));
}

type Work = (request: FastifyRequest, reply: FastifyReply) => Promise<HttpResponse>;

function workOf(route: Route | JobRoute, door: WorkloadDoor): Work {
  const { authenticator, ledger, publicUrl, arrival, stopping } = door;
  const guard = resolveGuard(route.guard, { authenticator, subject: `${route.method} ${route.path}` });
  if (isJobRoute(route)) {
    const guardOf = (request: FastifyRequest): Guard =>
      route.ignoresBody === true ? guard : thenReadable(guard, request);
    return (request, reply) =>
      hostJob({ ...route, guard: guardOf(request) }, knowingItsCall(ledger), { publicUrl })(
        httpRequest(request, reply, stopping),
      );
  }
  const host = hostRoute(route, guard);
  return (request, reply) => {
    const stream = streamedBody(request);
    return host(httpRequest(request, reply, stopping), {
      readBody: () => jsonBody(request),
      stream: stream === null ? null : piecesOf(stream, arrival),
    });
  };
}

export const isJobRoute = (route: Route | JobRoute): route is JobRoute => "job" in route;

/** The door's own rules for JSON hold for the body of a job's call too, once the guard has let the caller in. */
const thenReadable = (guard: Guard, request: FastifyRequest): Guard => ({
  kind: guard.kind,
  security: guard.security,
  async check(asked) {
    const admitted = await guard.check(asked);
    if (admitted.ok) jsonBody(request);
    return admitted;
  },
});

function send(reply: FastifyReply, { status, headers, body }: HttpResponse): FastifyReply {
  reply.code(status).headers(headers);
  if (body === null) return reply.send();
  if (typeof body === "string") return reply.send(body);
  if (reply.getHeader("content-type") === undefined) reply.type("application/json; charset=utf-8");
  return reply.send(JSON.stringify(body));
}
