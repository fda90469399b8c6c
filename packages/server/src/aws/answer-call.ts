// Answers a request of the AWS door: what it calls, who asks, what it was sent, then the action.
import type { EngineContext } from "@punctual/engine";
import { authenticate, authorize, type Gate } from "./admit-caller.ts";
import type { AwsContext } from "./aws-operation.ts";
import type { AwsRequest } from "./aws-request.ts";
import { dispatch, type Dispatched, type Known } from "./dispatch.ts";
import type { WireAnswer } from "./protocol.ts";
import type { Replays } from "./replays.ts";
import { toAwsProblem } from "./to-aws-problem.ts";

export interface AwsDoor extends Gate, Known {
  readonly engine: EngineContext;
  readonly publicUrl: string;
  readonly replays: Replays;
  readonly lambdaUrl?: string | null;
}

export interface Asking extends Pick<AwsContext, "gone"> {
  /** Told what is called, as `logs:FilterLogEvents`, before it is answered. */
  readonly onCall: (action: string) => void;
}

/** Never throws. */
export async function answerCall(
  request: AwsRequest,
  door: AwsDoor,
  { gone, onCall }: Asking,
): Promise<WireAnswer> {
  const call = dispatch(request, door);
  if (call.operation !== null) onCall(`${call.service.signingName}:${call.operation.name}`);
  try {
    return await perform(call, request, { ...door, gone });
  } catch (error) {
    return refusal({ error, call, request, door });
  }
}

/** What is wrong before there is a call to answer: a body too large or too slow, a hook that refuses. */
export const answerRefused = (error: unknown, request: AwsRequest, door: AwsDoor): WireAnswer =>
  refusal({ error, call: dispatch(request, door), request, door });

type Performing = AwsDoor & Pick<AwsContext, "gone">;

async function perform(call: Dispatched, request: AwsRequest, door: Performing): Promise<WireAnswer> {
  const { operation, protocol, service } = call;
  const caller = await authenticate(door, request, service);
  if (operation === null) throw unknownAction(call);
  authorize(door, caller, operation);
  const { engine, publicUrl, replays, log, gone, lambdaUrl = null } = door;
  log.debug(
    {
      requestId: request.id,
      service: service.signingName,
      action: operation.name,
      tenant: caller.principal.tenant,
    },
    "aws call",
  );
  const context = { engine, publicUrl, lambdaUrl, replays, caller, requestId: request.id, gone };
  const output = await operation.answer(protocol.read(request, operation), context);
  return protocol.answer(output, operation, { request, service });
}

interface Failed {
  readonly error: unknown;
  readonly call: Dispatched;
  readonly request: AwsRequest;
  readonly door: AwsDoor;
}

function refusal({ error, call, request, door }: Failed): WireAnswer {
  const { service, protocol, action } = call;
  const problem = toAwsProblem(error, service, request.id);
  if (problem.facts.status >= 500)
    door.log.error(
      { requestId: request.id, service: service.signingName, action: action ?? "", err: error },
      "request failed",
    );
  const answer = protocol.refuse(problem, { request, service });
  return { ...answer, headers: { ...problem.headers, ...answer.headers } };
}

function unknownAction({ service, protocol, action }: Dispatched) {
  if (protocol.name !== "query") return service.refuse("unknown-operation", unknownText(action));
  const version = service.query?.version ?? "";
  return service.refuse(
    "unknown-operation",
    `Could not find operation ${action ?? ""} for version ${version}`,
  );
}

const unknownText = (action: string | null): string =>
  action === null
    ? "Expected method and path of an action that Punctual knows, got others."
    : `Expected an action that Punctual knows, got ${action.slice(0, 128)}.`;
