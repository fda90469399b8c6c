// What the engine calls where AWS would call an ARN; whatever Punctual cannot call is kept, and its runs are dead letters.
import { defaultTimeoutSeconds, keptDefinition, type Target } from "@punctual/engine";
import { parseArn, type Arn } from "./arn.ts";
import { addressOfArn, httpService } from "./http-arn.ts";
import { functionName, jobOfFunction } from "./job-of-function.ts";
import { busName, invocationOf, servedByUs, universalApi } from "./universal-target.ts";

export interface NamedTarget {
  readonly arn: string;
  /** As given; null for none. */
  readonly input: string | null;
  readonly messageGroupId?: string | undefined;
  /** What an event that is put on a bus is called; absent: the input is an event itself. */
  readonly event?: { readonly source: string; readonly detailType: string } | undefined;
}

export interface Callable {
  /** What is elsewhere cannot be called from here. */
  readonly region: string;
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
  const mapped = arn === null || isElsewhere(arn, callable) ? null : byService(arn, named, callable);
  // A name that no queue or bus of ours can have is one that we cannot call.
  if (mapped !== null && keptDefinition.shape.target.safeParse(mapped.target).success) return mapped;
  return { target: { kind: "aws", arn: named.arn }, input: named.input };
}

/** An address is where it says, whatever region is written before it. */
const isElsewhere = ({ region, service }: Arn, { region: here }: Callable): boolean =>
  region !== "" && region !== here && service !== httpService;

function byService(arn: Arn, named: NamedTarget, callable: Callable): MappedTarget | null {
  const { input } = named;
  if (arn.service === "scheduler") return ofUniversal(arn, input, callable);
  const target = templated(arn, named, callable);
  return target === null ? null : { target, input };
}

function ofUniversal({ resource }: Arn, input: string | null, callable: Callable): MappedTarget | null {
  const api = universalApi(resource);
  if (api === null || input === null) return null;
  const invoked = invocationOf(api, input);
  if (invoked === null) return servedByUs(api, input);
  const target = functionTarget(invoked.name, callable);
  return target && { target, input: invoked.input };
}

function templated(arn: Arn, named: NamedTarget, callable: Callable): Target | null {
  switch (arn.service) {
    case "sqs":
      return queueTarget(arn, named);
    case "sns":
      return { kind: "topic", topic: arn.resource };
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

function lambdaTarget({ resource }: Arn, callable: Callable): Target | null {
  const name = functionName(resource);
  return name === null ? null : functionTarget(name, callable);
}

function functionTarget(name: string, { jobs, lambdaUrl }: Callable): Target | null {
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
