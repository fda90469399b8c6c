// Who may call an action: a good signature, for the service that is called, of a role that is high enough.
import { inRegion, looksLikeRegion, type Denial, type EngineContext } from "@punctual/engine";
import type { FailureWindow } from "@punctual/jobs";
import { reaches } from "../auth/require-role.ts";
import type { Log } from "../log.ts";
import type { AwsCaller, AwsOperation } from "./aws-operation.ts";
import { AwsProblem } from "./aws-problem.ts";
import type { AwsRequest } from "./aws-request.ts";
import type { AwsService } from "./service.ts";
import { faultAnswer, wrongService, type SignatureFault } from "./signature/signature-fault.ts";
import type { SignedRequest } from "./signature/signed-request.ts";
import type { GoodSignature, VerifiedSignature } from "./signature/verify-signature.ts";

/** `verifySignature` with the keys and the time that it looks at. */
export type VerifySignature = (request: SignedRequest) => Promise<VerifiedSignature>;

export interface Gate {
  readonly engine: EngineContext;
  readonly verify: VerifySignature;
  /** What is refused, for the audit. */
  readonly denials: { note(denial: Denial): void };
  /** Who guesses is slowed; a right signature of that address still passes. */
  readonly failures: FailureWindow;
  readonly log: Log;
}

/** Throws AwsProblem, and Problem `quota-exceeded` for the first use of a region too many. */
export async function authenticate(gate: Gate, request: AwsRequest, service: AwsService): Promise<AwsCaller> {
  const verdict = await gate.verify(request);
  if (verdict.kind === "bad") throw refuse(gate, request, { service, fault: verdict.fault });
  // Of a caller whom we know: no guess at a credential, so nothing is counted.
  if (verdict.service !== service.signingName && service.signingName !== "")
    throw faultProblem(wrongService(service.signingName));
  return callerOf(gate, verdict, request);
}

/** The account is the tenant's in every region; everything else is apart. */
async function callerOf(
  { engine }: Gate,
  { principal, accessKeyId, accountId, region }: GoodSignature,
  { address }: AwsRequest,
): Promise<AwsCaller> {
  if (region !== engine.homeRegion && !looksLikeRegion(region)) throw faultProblem(noRegion);
  const there = await inRegion(engine, principal, region);
  return { principal: { ...there, address }, accessKeyId, accountId, region };
}

const noRegion: SignatureFault = {
  name: "wrong-scope",
  message: "Credential should be scoped to a valid region.",
};

interface Refused {
  readonly service: AwsService;
  readonly fault: SignatureFault;
}

function refuse({ denials, failures, log }: Gate, { address, id }: AwsRequest, refused: Refused): AwsProblem {
  const { service, fault } = refused;
  log.warn({ address, requestId: id, credential: "aws key", fault: fault.name }, "credential refused");
  denials.note({
    tenant: "default",
    actor: "unknown aws key",
    address,
    action: "credential.refuse",
    subject: `aws ${service.signingName}`,
  });
  const seconds = failures.retryAfterSeconds(address);
  failures.record(address);
  return seconds > 0
    ? service.refuse("throttled", tooMany, { "retry-after": String(seconds) })
    : faultProblem(fault);
}

function faultProblem(fault: SignatureFault): AwsProblem {
  const [{ code, status }, query] = [faultAnswer(fault, "json"), faultAnswer(fault, "query")];
  return new AwsProblem(code, fault.message, {
    status,
    queryCode: query.code,
    queryStatus: query.status,
  });
}

const tooMany = "Expected at most ten failed attempts a minute from one address, got more.";

/** Throws AwsProblem where the role is too low. */
export function authorize({ denials }: Gate, caller: AwsCaller, operation: AwsOperation): void {
  const { principal } = caller;
  if (reaches(principal, operation.role)) return;
  const { tenant, actor, address = "" } = principal;
  const action = `${operation.service.signingName}:${operation.name}`;
  denials.note({ tenant, actor, address, action: "role.refuse", subject: action });
  throw operation.service.refuse(
    "forbidden",
    `User: ${userArn(caller)} is not authorized to perform: ${action}. Expected a key with role ${operation.role}, got one with role ${principal.role}.`,
  );
}

/** Of the characters that IAM allows in a user's name. */
export const userArn = ({ accountId, principal }: Pick<AwsCaller, "accountId" | "principal">): string =>
  `arn:aws:iam::${accountId}:user/${principal.actor.replaceAll(/[^\w+=,.@-]+/g, "-").replaceAll(/^-|-$/g, "")}`;
