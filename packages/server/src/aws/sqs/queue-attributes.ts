// Attributes of a queue, as SQS writes them and as the engine keeps them.
import type { PartialQueueSettings, Queue, QueueCounts } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { queueArn } from "./queue-address.ts";
import { readRedrivePolicy, shownRedrivePolicy } from "./redrive-policy.ts";

const numbers = {
  VisibilityTimeout: { setting: "visibilitySeconds", least: 0, most: 43_200 },
  MessageRetentionPeriod: { setting: "retentionSeconds", least: 60, most: 1_209_600 },
  DelaySeconds: { setting: "delaySeconds", least: 0, most: 900 },
  ReceiveMessageWaitTimeSeconds: { setting: "waitSeconds", least: 0, most: 20 },
  MaximumMessageSize: { setting: "longestMessageBytes", least: 1024, most: 262_144 },
} as const;

/** Given back as they came; nothing here looks into them. */
const kept = [
  "Policy",
  "RedriveAllowPolicy",
  "KmsMasterKeyId",
  "KmsDataKeyReusePeriodSeconds",
  "SqsManagedSseEnabled",
];

const ordered = ["FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"];

type NumberName = keyof typeof numbers;
const isNumber = (name: string): name is NumberName => Object.hasOwn(numbers, name);

/** Throws AwsProblem: InvalidAttributeName, InvalidAttributeValue, InvalidParameterValue (RedrivePolicy), UnsupportedOperation. */
export function settingsOf(
  caller: AwsCaller,
  attributes: Readonly<Record<string, string>>,
): PartialQueueSettings {
  const entries = Object.entries(attributes);
  const others = entries.filter(([name]) => kept.includes(name));
  const read = entries.filter(([name]) => !kept.includes(name)).map((entry) => settingOf(caller, entry));
  return {
    ...Object.fromEntries(read),
    ...(others.length === 0 ? {} : { other: Object.fromEntries(others) }),
  };
}

function settingOf(caller: AwsCaller, [name, value]: readonly [string, string]): readonly [string, unknown] {
  if (isNumber(name)) return [numbers[name].setting, numberOf(name, value)];
  if (name === "RedrivePolicy") return ["deadLetter", readRedrivePolicy(caller, value)];
  if (ordered.includes(name))
    throw sqs.problem(
      "UnsupportedOperation",
      `Expected a standard queue, got the attribute ${name}. Punctual has no FIFO queues.`,
    );
  throw unknownAttribute(name);
}

function numberOf(name: NumberName, text: string): number {
  const { least, most } = numbers[name];
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw sqs.problem("InvalidAttributeValue", `Invalid value for the parameter ${name}.`);
}

export const attributeOfSetting = (setting: string): string =>
  Object.entries(numbers).find(([, number]) => number.setting === setting)?.[0] ??
  (setting === "deadLetter" ? "RedrivePolicy" : "Policy");

export interface ShownQueue {
  readonly queue: Queue;
  /** Null where no count is asked for. */
  readonly counts: QueueCounts | null;
}

export const countNames = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesNotVisible",
  "ApproximateNumberOfMessagesDelayed",
];

const names = [
  "All",
  "QueueArn",
  "CreatedTimestamp",
  "LastModifiedTimestamp",
  "RedrivePolicy",
  ...countNames,
  ...Object.keys(numbers),
  ...kept,
  ...ordered,
];

/** Throws AwsProblem InvalidAttributeName. */
export function refuseUnknown(wanted: readonly string[]): void {
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownAttribute(unknown);
}

export function shownAttributes(
  caller: AwsCaller,
  { queue, counts }: ShownQueue,
): Readonly<Record<string, string>> {
  const redrive = shownRedrivePolicy(caller, queue.deadLetter);
  return {
    QueueArn: queueArn(caller, queue.name),
    ...(counts === null ? {} : shownCounts(counts)),
    CreatedTimestamp: seconds(queue.createdAt),
    LastModifiedTimestamp: seconds(queue.updatedAt),
    VisibilityTimeout: String(queue.visibilitySeconds),
    MaximumMessageSize: String(queue.longestMessageBytes),
    MessageRetentionPeriod: String(queue.retentionSeconds),
    DelaySeconds: String(queue.delaySeconds),
    ReceiveMessageWaitTimeSeconds: String(queue.waitSeconds),
    ...(redrive === undefined ? {} : { RedrivePolicy: redrive }),
    SqsManagedSseEnabled: "true",
    ...queue.other,
  };
}

const shownCounts = ({ visible, inFlight, delayed }: QueueCounts): Readonly<Record<string, string>> => ({
  ApproximateNumberOfMessages: String(visible),
  ApproximateNumberOfMessagesNotVisible: String(inFlight),
  ApproximateNumberOfMessagesDelayed: String(delayed),
});

const seconds = (instant: Date): string => String(Math.floor(instant.getTime() / 1000));

const unknownAttribute = (name: string) => sqs.problem("InvalidAttributeName", `Unknown Attribute ${name}.`);
