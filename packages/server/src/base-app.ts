// The port itself: limits, headers on every answer, problems for everything that goes wrong.
import { randomUUID } from "node:crypto";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { routedUrl } from "./aws/routed-url.ts";
import { limitConnections } from "./connection-limit.ts";
import { DoorProblem } from "./door-problem.ts";
import type { Log } from "./log.ts";
import { letGoOnClose } from "./let-go.ts";
import { actionOf } from "./named-action.ts";
import { limitArrival, type ArrivalLimit } from "./request-deadline.ts";
import { sendProblem, setCommonHeaders } from "./send-problem.ts";
import { isStreamed } from "./streamed-body.ts";
import { answerUnreadable, refuseExpectations } from "./unreadable-request.ts";

export interface PortLimits {
  readonly headersTimeoutMs?: number;
  readonly requestTimeoutMs?: number;
  readonly keepAliveTimeoutMs?: number;
  readonly socketsPerAddress?: number;
}

/** Of a body, unless its route says otherwise. */
export const largestBodyBytes = 1_048_576;
const largestHeaderBytes = 8192;
export const defaultRequestTimeoutMs = 30_000;

interface BaseAppOptions {
  readonly log: Log;
  readonly limits: PortLimits;
  /** CIDRs of the proxies whose X-Forwarded-For counts. */
  readonly trustedProxies: readonly string[];
  readonly arrival: ArrivalLimit;
}

export function baseApp({ log, limits, trustedProxies, arrival }: BaseAppOptions): FastifyInstance {
  const headersTimeoutMs = limits.headersTimeoutMs ?? 10_000;
  const app = fastify({
    logger: false,
    bodyLimit: largestBodyBytes,
    // Ours instead: see limitArrival.
    requestTimeout: 0,
    keepAliveTimeout: limits.keepAliveTimeoutMs ?? 60_000,
    http: {
      maxHeaderSize: largestHeaderBytes,
      headersTimeout: headersTimeoutMs,
      connectionsCheckingInterval: Math.min(1000, headersTimeoutMs),
      // Ours instead: see refuseHostless.
      requireHostHeader: false,
    },
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: "idle",
    // What comes while the port closes is still answered; Fastify's own 503 is no problem of ours.
    return503OnClosing: false,
    // Of what the headers' limit lets through, a schema says what is too long.
    rewriteUrl: routedUrl,
    routerOptions: { maxParamLength: largestHeaderBytes },
    frameworkErrors: (error, request, reply) => sendProblem({ error, request, reply, log }),
  });
  limitConnections(app.server, limits.socketsPerAddress ?? 1024);
  letGoOnClose(app);
  refuseExpectations(app.server);
  readBodiesAsBytes(app);
  app.addHook("onRequest", async (request, reply) => {
    setCommonHeaders(request, reply);
    refuseHostless(request);
    refuseEncoded(request);
    if (!isStreamed(request)) limitArrival(request.raw, arrival, () => answerLate({ request, reply, log }));
  });
  app.addHook("onResponse", async (request, reply) => {
    discardRest(request, arrival);
    logRequest({ request, reply, log });
  });
  app.setErrorHandler((error, request, reply) => sendProblem({ error, request, reply, log }));
  return app;
}

/** Parsed later, by whoever takes the body: the bytes as they came are needed for guards that sign them. */
function readBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

function refuseHostless({ raw, headers }: FastifyRequest): void {
  if (raw.httpVersion !== "1.1" || headers.host !== undefined) return;
  throw new DoorProblem("invalid-request", "Expected the header Host, got none.", { field: "Host" });
}

function refuseEncoded({ headers }: FastifyRequest): void {
  const encoding = headers["content-encoding"];
  if (encoding === undefined || encoding.toLowerCase() === "identity") return;
  throw new DoorProblem("unsupported-media-type", "Expected an uncompressed body, got a Content-Encoding.");
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly log: Log;
}

function answerLate({ request, reply, log }: Exchange): void {
  const error = new DoorProblem("request-timeout", "Expected the whole body in time, got a part of it.");
  if (reply.sent) request.raw.destroy();
  else sendProblem({ error, request, reply, log });
}

/** A body that nobody wanted is read to its end, in the time that any other has: a caller reads no answer while it sends. */
function discardRest({ raw }: FastifyRequest, arrival: ArrivalLimit): void {
  if (raw.complete || raw.readableEnded) return;
  limitArrival(raw, arrival, () => raw.destroy());
  raw.resume();
}

function logRequest({ request, reply, log }: Exchange): void {
  const { id: requestId, method, url, ip: address } = request;
  const [path] = url.split("?");
  const durationMs = Math.round(reply.elapsedTime);
  const told = { requestId, method, path, status: reply.statusCode, durationMs, address };
  const action = actionOf(request.raw);
  log.info(action === null ? told : { ...told, action }, "request");
}
