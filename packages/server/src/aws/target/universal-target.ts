// Universal targets that Punctual serves itself: `sqs:sendMessage`, `sns:publish`, `lambda:invoke`, `eventbridge:putEvents` with one entry.
import type { Target } from "@punctual/engine";
import { z } from "zod";
import { functionNamed } from "./job-of-function.ts";

export interface UniversalApi {
  /** The SDK's id in lower case, such as `sqs`. */
  readonly service: string;
  /** Such as `sendMessage`. */
  readonly api: string;
}

/** `aws-sdk:<service>:<api>`; null for another resource. */
export function universalApi(resource: string): UniversalApi | null {
  const [, service, api] = /^aws-sdk:([a-z0-9]+):([a-zA-Z0-9]+)$/.exec(resource) ?? [];
  return service === undefined || api === undefined ? null : { service, api };
}

/** The target and what it gets of the request's own members. */
export interface Served {
  readonly target: Target;
  readonly input: string;
}

const message = z.strictObject({
  QueueUrl: z.string().transform((url) => url.split("/").at(-1) ?? ""),
  MessageBody: z.string().min(1),
  MessageGroupId: z.string().min(1).max(128).optional(),
});

const publication = z.strictObject({
  TopicArn: z.string().transform((arn) => arn.split(":").at(-1) ?? ""),
  Message: z.string().min(1),
});

const event = z.strictObject({
  Source: z.string().min(1).max(256),
  DetailType: z.string().min(1).max(128),
  Detail: z.string(),
  EventBusName: z.string().default("default"),
});

const events = z.strictObject({ Entries: z.tuple([event]) });

const invocation = z.strictObject({
  FunctionName: z.string().transform(functionNamed),
  Payload: z.string().default("{}"),
  // Who waits for the answer, and which version gives it, makes no difference here.
  InvocationType: z.enum(["Event", "RequestResponse"]).optional(),
  Qualifier: z.string().optional(),
});

/** Of `lambda:invoke` the function's name and what it gets; null for another API, and for more than we can say. */
export function invocationOf({ service, api }: UniversalApi, input: string): Invocation | null {
  const read = `${service}:${api}` === "lambda:invoke" ? parsed(invocation, input) : null;
  return read && { name: read.FunctionName, input: read.Payload };
}

export interface Invocation {
  readonly name: string;
  readonly input: string;
}

/** Null: another API, or a request with more than we can send; whoever keeps it all the same cannot call it. */
export function servedByUs({ service, api }: UniversalApi, input: string): Served | null {
  const called = `${service}:${api}`;
  if (called === "sqs:sendMessage") return sentMessage(parsed(message, input));
  if (called === "sns:publish") return published(parsed(publication, input));
  return called === "eventbridge:putEvents" ? putEvent(parsed(events, input)) : null;
}

function parsed<Value>(schema: z.ZodType<Value>, input: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(input)).data ?? null;
  } catch {
    return null;
  }
}

function sentMessage(sent: z.output<typeof message> | null): Served | null {
  if (sent === null) return null;
  const { QueueUrl: queue, MessageBody: input, MessageGroupId: messageGroupId } = sent;
  return {
    target: { kind: "queue", queue, ...(messageGroupId === undefined ? {} : { messageGroupId }) },
    input,
  };
}

const published = (told: z.output<typeof publication> | null): Served | null =>
  told && { target: { kind: "topic", topic: told.TopicArn }, input: told.Message };

function putEvent(put: z.output<typeof events> | null): Served | null {
  if (put === null) return null;
  const [{ Source: source, DetailType: detailType, Detail: input, EventBusName }] = put.Entries;
  return { target: { kind: "event-bus", bus: busName(EventBusName), source, detailType }, input };
}

/** Of a bus's name or ARN. */
export const busName = (named: string): string => named.replace(/^arn:[^/]*:event-bus\//, "");
