// What a user says about a queue, and how a message is sent to it.
import { z } from "zod";
import { queueName } from "./queue-name.ts";

/** The largest message, its attributes included, in bytes: as SQS had it for most of its time. */
export const longestMessageBytes = 262_144;
/** How often one of the messages may be received before the queue gives it up to another. */
const deadLetter = z.strictObject({ queue: queueName, mostReceives: z.int().min(1).max(1000) });

const texts = z.record(z.string().min(1).max(128), z.string().max(65_536));

/** What may be set, without what holds where nothing is said: SQS's defaults. */
export const queueSettings = z.strictObject({
  visibilitySeconds: z.int().min(0).max(43_200),
  retentionSeconds: z.int().min(60).max(1_209_600),
  delaySeconds: z.int().min(0).max(900),
  waitSeconds: z.int().min(0).max(20),
  longestMessageBytes: z.int().min(1024).max(longestMessageBytes),
  deadLetter: deadLetter.nullable(),
  /** What the AWS door has to give back as it got it. The engine does not look into it. */
  other: texts,
});

export type QueueSettings = z.output<typeof queueSettings>;

export const defaultQueueSettings: QueueSettings = {
  visibilitySeconds: 30,
  retentionSeconds: 345_600,
  delaySeconds: 0,
  waitSeconds: 0,
  longestMessageBytes,
  deadLetter: null,
  other: {},
};

export const partialQueueSettings = queueSettings.partial();
export type PartialQueueSettings = z.output<typeof partialQueueSettings>;

export const queueTags = z.record(z.string().min(1).max(128), z.string().max(256));
export type QueueTags = z.output<typeof queueTags>;

/** What is named takes the place of what was; null does too. */
export const settingsWith = (before: QueueSettings, named: PartialQueueSettings): QueueSettings => ({
  visibilitySeconds: named.visibilitySeconds ?? before.visibilitySeconds,
  retentionSeconds: named.retentionSeconds ?? before.retentionSeconds,
  delaySeconds: named.delaySeconds ?? before.delaySeconds,
  waitSeconds: named.waitSeconds ?? before.waitSeconds,
  longestMessageBytes: named.longestMessageBytes ?? before.longestMessageBytes,
  deadLetter: named.deadLetter === undefined ? before.deadLetter : named.deadLetter,
  other: named.other ?? before.other,
});
