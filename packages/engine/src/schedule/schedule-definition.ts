// What a user writes to define a schedule, in JSON or in punctual.config.ts.
import { z } from "zod";
import { namedCalendar } from "../calendar/calendar-definition.ts";
import { queueName } from "../queue/queue-name.ts";
import { topicName } from "../topic/topic-name.ts";
import { resourceName } from "./schedule-name.ts";

/** AWS's defaults: 185 retries within 24 h of the scheduled time. */
export const defaultRetry = { maxRetries: 185, maxAgeSeconds: 86_400 } as const;
/** Connect to last byte of an http target's answer. */
export const defaultTimeoutSeconds = 30;

/** The largest input, in UTF-8 bytes. */
export const longestInputBytes = 262_144;

const instant = z.iso
  .datetime({ offset: true, error: "Expected an RFC 3339 instant such as 2026-12-01T09:00:00Z." })
  .transform((text) => new Date(text));

export const httpTarget = z.strictObject({
  kind: z.literal("http"),
  url: z.string().min(1).max(2048),
  method: z.enum(["POST", "GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]).default("POST"),
  headers: z.record(z.string(), z.string()).default({}),
  connection: resourceName.nullable().default(null),
  timeoutSeconds: z.int().min(1).max(900).default(defaultTimeoutSeconds),
});

/** One of the tenant's API destinations, which says where and how fast. */
export const apiDestinationTarget = z.strictObject({
  kind: z.literal("api-destination"),
  name: resourceName,
  /** One for every `*` in the destination's URL. */
  pathParameters: z.array(z.string().min(1).max(512)).max(20).default([]),
  query: z.record(z.string().min(1).max(512), z.string().max(2048)).default({}),
  headers: z.record(z.string(), z.string()).default({}),
});

export const jobTarget = z.strictObject({ kind: z.literal("job"), job: z.string().min(1).max(128) });

/** One of the tenant's queues, which gets the input as a message. */
export const queueTarget = z.strictObject({
  kind: z.literal("queue"),
  queue: queueName,
  /** Kept with the message; queues here are not in order by it. */
  messageGroupId: z.string().min(1).max(128).optional(),
});

/** Event buses may have a slash in their name. */
const busName = z.string().regex(/^[0-9a-zA-Z._/-]{1,256}$/, "Expected the name of an event bus.");

/** One of the tenant's event buses, on which the input becomes the detail of an event. */
export const eventBusTarget = z.strictObject({
  kind: z.literal("event-bus"),
  bus: busName,
  source: z.string().min(1).max(256),
  detailType: z.string().min(1).max(128),
});

/** One of the tenant's topics, whose subscribers get the input as a message. */
export const topicTarget = z.strictObject({ kind: z.literal("topic"), topic: topicName });

/** The rule of an event bus whose time this schedule is. */
export const ruleTarget = z.strictObject({ kind: z.literal("rule"), bus: busName, rule: resourceName });

/** A target that can be kept here and not called. */
export const awsTarget = z.strictObject({ kind: z.literal("aws"), arn: z.string().min(1).max(1600) });

/** What a user names. */
export const target = z.discriminatedUnion("kind", [
  httpTarget,
  apiDestinationTarget,
  jobTarget,
  queueTarget,
  eventBusTarget,
]);

/** The target of a rule: the event itself goes on, and says by itself where it came from. */
const keptBusTarget = eventBusTarget.partial({ source: true, detailType: true });

/** What a schedule may hold: verbs of the engine make the others. */
export const keptTarget = z.discriminatedUnion("kind", [
  httpTarget,
  apiDestinationTarget,
  jobTarget,
  queueTarget,
  keptBusTarget,
  topicTarget,
  ruleTarget,
  awsTarget,
]);

const retry = z.strictObject({
  maxRetries: z.int().min(0).max(185).default(defaultRetry.maxRetries),
  maxAgeSeconds: z.int().min(60).max(86_400).default(defaultRetry.maxAgeSeconds),
});

const dst = z.strictObject({
  gap: z.enum(["skip", "shift"]).default("skip"),
  overlap: z.enum(["first", "last", "both"]).default("first"),
});

export const scheduleDefinition = z.strictObject({
  expression: z.string().min(1).max(256),
  timezone: z.string().min(1).max(50).default("UTC"),
  startAt: instant.nullable().default(null),
  endAt: instant.nullable().default(null),
  state: z.enum(["enabled", "paused"]).default("enabled"),
  description: z.string().max(512).nullable().default(null),
  target,
  input: z.json().optional(),
  retry: retry.prefault({}),
  flexibleWindowMinutes: z.int().min(0).max(1440).default(0),
  overlap: z.enum(["allow", "skip", "queue-one", "cancel-running"]).default("allow"),
  catchUp: z.enum(["latest", "all", "none"]).default("latest"),
  dst: dst.prefault({}),
  /** On which days it does not fire, and what becomes of its occurrences then. */
  calendar: namedCalendar.nullable().default(null),
  afterCompletion: z.enum(["none", "delete"]).default("none"),
  /** A named limit that its runs share with others'. */
  limit: resourceName.nullable().default(null),
  /** Pauses the schedule after so many of its runs in a row were dead. */
  pauseAfterDeadRuns: z.int().min(1).max(1000).nullable().default(null),
  /** One of the tenant's queues: it gets the message of every run that dies. */
  deadLetterQueue: queueName.nullable().default(null),
});

/** What a schedule may say: what a user writes, and what only another door can. */
export const keptDefinition = scheduleDefinition.extend({
  target: keptTarget,
  /** What the AWS door has to give back as it got it. The engine does not look into it. */
  aws: z.json().optional(),
});

export type Target = z.output<typeof keptTarget>;
export type QueueTarget = z.output<typeof queueTarget>;
export type EventBusTarget = z.output<typeof eventBusTarget>;
export type RuleTarget = z.output<typeof ruleTarget>;
export type ApiDestinationTarget = z.output<typeof apiDestinationTarget>;
export type HttpTarget = z.output<typeof httpTarget>;
export type ScheduleDefinition = z.output<typeof keptDefinition>;
export type ScheduleDefinitionInput = z.input<typeof scheduleDefinition>;
