// What the engine calls where AWS would call an ARN; whatever Punctual cannot call is kept, and its runs are dead letters.
import { defaultTimeoutSeconds, keptDefinition, type Target } from "@punctual/engine";
import { parseArn, type Arn } from "./arn.ts";
import { addressOfArn } from "./http-arn.ts";
import { functionName, jobOfFunction } from "./job-of-function.ts";
import { busName, servedByUs, universalApi } from "./universal-target.ts";

export interface NamedTarget {
  readonly arn: string;
  /** As given; null for none. */
  readonly input: string | null;
  readonly messageGroupId?: string | undefined;
  /** What an event that is put on a bus is called; absent: the input is an event itself. */
  readonly event?: { readonly source: string; readonly detailType: string } | undefined;
}

export interface Callable {
  /** That the tenant's schedules may call. */
  readonly jobs: readonly string[];
  /** Where functions that are no jobs are called, without a slash at the end; null: nowhere. */
  readonly lambdaUrl: string | null;
}

export interface MappedTarget {
  readonly target: Target;
  /** Of a universal target a part of what was given. */
  readonly input: string | null;
}

/** Accounts are not compared: whoever asks has one, and names only what is his. */
export function targetOfArn(named: NamedTarget, callable: Callable): MappedTarget {
  const arn = parseArn(named.arn);
  const mapped = arn === null ? null : byService(arn, named, callable);
  // A name that no queue or bus of ours can have is one that we cannot call.
  if (mapped !== null && keptDefinition.shape.target.safeParse(mapped.target).success) return mapped;
  return { target: { kind: "aws", arn: named.arn }, input: named.input };
}

function byService(arn: Arn, named: NamedTarget, callable: Callable): MappedTarget | null {
  const { input } = named;
  if (arn.service === "scheduler") return ofUniversal(arn, input);
  const target = templated(arn, named, callable);
  return target === null ? null : { target, input };
}

function ofUniversal({ resource }: Arn, input: string | null): MappedTarget | null {
  const api = universalApi(resource);
  return api === null || input === null ? null : servedByUs(api, input);
}

function templated(arn: Arn, named: NamedTarget, callable: Callable): Target | null {
  switch (arn.service) {
    case "sqs":
      return queueTarget(arn, named);
    case "events":
      return eventsTarget(arn, named);
    case "lambda":
      return lambdaTarget(arn, callable);
    default:
      return httpTarget(arn);
  }
}

const queueTarget = ({ resource }: Arn, { messageGroupId }: NamedTarget): Target => ({
  kind: "queue",
  queue: resource,
  ...(messageGroupId === undefined ? {} : { messageGroupId }),
});

/** An API destination's ARN ends in an id, which is not looked at: its name is unique. */
function eventsTarget({ resource }: Arn, { arn, event }: NamedTarget): Target | null {
  const [kind, name = ""] = resource.split("/");
  if (kind === "api-destination")
    return { kind: "api-destination", name, pathParameters: [], query: {}, headers: {} };
  return kind === "event-bus" ? { kind: "event-bus", bus: busName(arn), ...event } : null;
}

function lambdaTarget({ resource }: Arn, { jobs, lambdaUrl }: Callable): Target | null {
  const name = functionName(resource);
  if (name === null) return null;
  const job = jobOfFunction(name, jobs);
  if (job !== null) return { kind: "job", job };
  // A name of dots would be another path of that server.
  if (lambdaUrl === null || /^\.+$/.test(name)) return null;
  const url = `${lambdaUrl}/2015-03-31/functions/${encodeURIComponent(name)}/invocations`;
  return { ...plainHttp, url, timeoutSeconds: longestFunctionSeconds };
}

const longestFunctionSeconds = 900;

const plainHttp = { kind: "http", method: "POST", headers: {}, connection: null } as const;

function httpTarget(arn: Arn): Target | null {
  const address = addressOfArn(arn);
  return address === null ? null : { ...plainHttp, ...address, timeoutSeconds: defaultTimeoutSeconds };
}
