// Puts the AWS door on the port: whatever is signed as AWS clients sign comes here, and nothing else does.
import type { EngineContext } from "@punctual/engine";
import { failureWindow } from "@punctual/jobs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DoorProblem } from "../door-problem.ts";
import type { Log } from "../log.ts";
import { nameAction } from "../named-action.ts";
import { limitArrival, type ArrivalLimit } from "../request-deadline.ts";
import { streamedConfig } from "../streamed-body.ts";
import { callerGone } from "../workload/caller-gone.ts";
import type { Gate, VerifySignature } from "./admit-caller.ts";
import { answerCall, answerRefused, type AwsDoor } from "./answer-call.ts";
import type { AwsOperation } from "./aws-operation.ts";
import { awsRequest } from "./aws-request.ts";
import { operations } from "./operations.ts";
import type { WireAnswer } from "./protocol.ts";
import type { CborCodec } from "./protocols/rpc-v2-cbor.ts";
import type { Replays } from "./replays.ts";
import { isSigned } from "./signed-request.ts";

export interface AwsDoorOptions {
  readonly engine: EngineContext;
  /** Where queue URLs begin, without a slash at the end. */
  readonly publicUrl: string;
  readonly verify: VerifySignature;
  readonly replays: Replays;
  /** Where Lambda functions that are no jobs are called, without a slash at the end. Default: nowhere. */
  readonly lambdaUrl?: string | null;
  readonly denials: Gate["denials"];
  readonly log: Log;
  readonly arrival: ArrivalLimit;
  /** The time that signatures are judged by. */
  readonly now: () => Date;
  /** Aborts when the port stops. */
  readonly stopping?: AbortSignal;
  /** Absent: RPC v2 is not spoken. */
  readonly cbor?: CborCodec;
  /** Default: every action that there is. */
  readonly operations?: readonly AwsOperation[];
}

export function registerAwsDoor(app: FastifyInstance, options: AwsDoorOptions): void {
  const { arrival, stopping = never, cbor = null, operations: known = operations } = options;
  const door: TimedDoor = { ...options, cbor, operations: known, failures: failureWindow() };
  app.addConstraintStrategy(signed);
  app.route({
    method: app.supportedMethods,
    url: "/*",
    constraints: { [signed.name]: yes },
    // The port's own limit of arrival would answer a late body in the form of REST.
    config: streamedConfig,
    onRequest: async (request, reply) =>
      limitArrival(request.raw, arrival, () => answerLate({ request, reply, door })),
    errorHandler: (error, request, reply) => sendRefused(error, { request, reply, door }),
    handler: async (request, reply) => {
      const onCall = (action: string): void => nameAction(request.raw, action);
      const asking = { gone: callerGone(reply, stopping), onCall };
      return send(await answerCall(awsRequest(request), door, asking), { request, reply, door });
    },
  });
}

const never = new AbortController().signal;

const yes = "yes";
type Strategy = Parameters<FastifyInstance["addConstraintStrategy"]>[0];
type Storage = ReturnType<Strategy["storage"]>;

/** A signed request meets this door's route alone, whichever others have its path. */
const signed: Strategy = {
  name: "awsSigned",
  mustMatchWhenDerived: true,
  storage() {
    const stored = new Map<unknown, ReturnType<Storage["get"]>>();
    return {
      get: (value) => stored.get(value) ?? null,
      set: (value, handler) => void stored.set(value, handler),
    };
  },
  deriveConstraint: (request) => (isSigned(request) ? yes : undefined),
};

type TimedDoor = AwsDoor & Pick<AwsDoorOptions, "now">;

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly door: TimedDoor;
}

function answerLate(exchange: Exchange): void {
  if (exchange.reply.sent) exchange.request.raw.destroy();
  else sendRefused(new DoorProblem("request-timeout", late), exchange);
}

const late = "Expected the whole body in time, got a part of it.";

const sendRefused = (error: unknown, exchange: Exchange): FastifyReply =>
  send(answerRefused(error, awsRequest(exchange.request), exchange.door), exchange);

function send({ status, headers, body }: WireAnswer, { request, reply, door }: Exchange): FastifyReply {
  reply.headers({
    ...headers,
    "x-amzn-requestid": request.id,
    // By the clock that signatures are judged by: clients set theirs right after it.
    date: door.now().toUTCString(),
  });
  // Closed with a part of the body unread, the answer might never reach a caller that is still sending.
  if (status === 413) reply.removeHeader("connection");
  if (status === 408) reply.header("connection", "close");
  // As bytes: to the type of a text Fastify would add a charset.
  return reply.code(status).send(typeof body === "string" ? Buffer.from(body, "utf8") : Buffer.from(body));
}
