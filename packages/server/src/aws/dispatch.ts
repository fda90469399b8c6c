// Tells what a request calls: service, protocol and action, in the order in which clients leave no doubt.
import type { AwsOperation } from "./aws-operation.ts";
import { claimedService, pathOf, queryOf, type AwsRequest } from "./aws-request.ts";
import type { Protocol } from "./protocol.ts";
import { awsJson } from "./protocols/aws-json.ts";
import { formFields, isForm } from "./protocols/form.ts";
import { query } from "./protocols/query.ts";
import { fitsPath, restJson } from "./protocols/rest-json.ts";
import { cborPath, rpcV2Cbor, type CborCodec } from "./protocols/rpc-v2-cbor.ts";
import type { AwsService } from "./service.ts";
import { scheduler } from "./services/scheduler.ts";
import { services } from "./services/services.ts";
import { unknownService } from "./services/unknown-service.ts";

export interface Dispatched {
  readonly service: AwsService;
  readonly protocol: Protocol;
  /** As the caller wrote it; null where it named none. */
  readonly action: string | null;
  /** Null: none of ours. */
  readonly operation: AwsOperation | null;
}

export interface Known {
  readonly operations: readonly AwsOperation[];
  /** Null: RPC v2 is answered as if we did not speak it. */
  readonly cbor: CborCodec | null;
}

/** Never throws: whatever comes is answered in the form that its client reads. A queue's URL is a path, so the path is looked at last. */
export function dispatch(request: AwsRequest, known: Known): Dispatched {
  return (
    byRpcPath(request, known) ??
    byTarget(request, known) ??
    byForm(request, known) ??
    byPath(request, known) ??
    byScope(request)
  );
}

function byRpcPath(request: AwsRequest, known: Known): Dispatched | null {
  const [, target, action] = cborPath.exec(pathOf(request)) ?? [];
  if (known.cbor === null || target === undefined || action === undefined) return null;
  return called(
    { service: ofTarget(target) ?? unknownService, protocol: rpcV2Cbor(known.cbor), action },
    known,
  );
}

function byTarget(request: AwsRequest, known: Known): Dispatched | null {
  const target = request.headers["x-amz-target"];
  if (target === undefined) return null;
  const dot = target.lastIndexOf(".");
  const service = ofTarget(target.slice(0, Math.max(dot, 0))) ?? ofScope(request);
  return called({ service, protocol: awsJson, action: target.slice(dot + 1) }, known);
}

function byForm(request: AwsRequest, known: Known): Dispatched | null {
  const isQuery = isForm(request) || queryOf(request).some(([name]) => name === "Action");
  if (!isQuery) return null;
  const fields = formFields(request);
  const service = ofVersion(fields.get("Version")) ?? ofScope(request);
  return called({ service, protocol: query, action: fields.get("Action") ?? null }, known);
}

function byPath(request: AwsRequest, known: Known): Dispatched | null {
  const operation = known.operations.find(({ http }) => http !== undefined && fitsPath(request, http));
  if (operation !== undefined)
    return { service: operation.service, protocol: restJson, action: operation.name, operation };
  return /^\/(?:schedules|schedule-groups|tags)(?:\/|$)/.test(pathOf(request))
    ? { service: scheduler, protocol: restJson, action: null, operation: null }
    : null;
}

function byScope(request: AwsRequest): Dispatched {
  const service = ofScope(request);
  const protocol = service.restJson ? restJson : service.target === null ? query : awsJson;
  return { service, protocol, action: null, operation: null };
}

function called(call: Omit<Dispatched, "operation">, { operations }: Known): Dispatched {
  const operation = operations.find(({ service, name }) => service === call.service && name === call.action);
  return { ...call, operation: operation ?? null };
}

const ofTarget = (target: string): AwsService | undefined =>
  services.find((service) => service.target === target);

/** A form that names no version is of whichever service it is signed for. */
const ofVersion = (version: string | undefined): AwsService | undefined =>
  version === undefined ? undefined : services.find(({ query: form }) => form?.version === version);

/** What the caller claims; whether its signature is good for it is asked later. */
const ofScope = (request: AwsRequest): AwsService =>
  services.find(({ signingName }) => signingName === claimedService(request)) ?? unknownService;
