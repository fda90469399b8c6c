// What a dead run leaves in its schedule's queue of dead letters: the request that was not delivered, and why, as EventBridge
// Scheduler writes it; for the target of a rule as EventBridge does.
import { faultOf } from "../delivery/outcome.ts";
import { unsupportedReason } from "../delivery/unsupported-target.ts";
import { messageBytes, type MessageAttributes } from "../queue/message.ts";
import { storedText } from "../stored-text.ts";

export interface Death {
  readonly runId: string;
  readonly reason: string;
  readonly error: string | null;
  /** Of the last attempt; null where no answer came. */
  readonly status: number | null;
  /** Attempts that failed since the run was last opened. */
  readonly failedAttempts: number;
  readonly scheduledAt: Date;
  /** What would have gone to the target. */
  readonly request: string;
  readonly targetArn: string;
  /** Who made the run: a schedule, or a rule. */
  readonly source: { readonly kind: "schedule" | "rule"; readonly arn: string };
}

export interface DeadLetterMessage {
  readonly body: string;
  readonly attributes: MessageAttributes;
}

/** @param longestBytes of the queue; a body that does not fit is cut. */
export function deadLetterMessage(death: Death, longestBytes: number): DeadLetterMessage {
  const whole = { body: bodyOf(death.request), attributes: attributesOf(death, false) };
  if (messageBytes(whole) <= longestBytes) return whole;
  const attributes = attributesOf(death, true);
  return { attributes, body: cut(whole.body, longestBytes - messageBytes({ body: "", attributes })) };
}

/** A message has at least one character. */
const bodyOf = (request: string): string => (request === "" ? "{}" : storedText(request));

function attributesOf(death: Death, isTruncated: boolean): MessageAttributes {
  const { source, reason, error, failedAttempts } = death;
  const common = {
    ERROR_CODE: errorCode(death),
    ERROR_MESSAGE:
      storedText(error ?? "").slice(0, longestMessage) ||
      "Unexpected error occurred while processing the request",
    EXHAUSTED_RETRY_CONDITION: conditions[reason],
    RETRY_ATTEMPTS: String(Math.max(0, failedAttempts - 1)),
    TARGET_ARN: death.targetArn,
  };
  if (source.kind === "rule") return texts({ RULE_ARN: source.arn, ...common });
  return texts({
    ...common,
    EXECUTION_ID: death.runId,
    IS_PAYLOAD_TRUNCATED: String(isTruncated),
    SCHEDULED_TIME: death.scheduledAt.toISOString().replace(/\.\d+Z$/, "Z"),
    SCHEDULE_ARN: source.arn,
  });
}

/** So that the attributes of whatever error leave room for a body. */
const longestMessage = 1_000;

/** There only where more attempts could have helped. */
const conditions: Readonly<Record<string, string>> = {
  "retries spent": "MaximumRetryAttempts",
  "maximum age": "MaximumEventAgeInSeconds",
};

const internalError = "AWS.Scheduler.InternalServerError";

/** Deaths that say by themselves what was wrong. */
const codes: Readonly<Record<string, string>> = {
  [unsupportedReason]: unsupportedReason,
  "the queue does not exist": "AWS.SimpleQueueService.NonExistentQueue",
  "the topic does not exist": "NotFound",
  "worker lost": internalError,
  "result cannot be stored": internalError,
  "invalid input": "INVALID_PARAMETER",
  "unknown job": "NO_RESOURCE",
  "target refused": "NO_PERMISSIONS",
};

function errorCode({ reason, status, error, failedAttempts }: Death): string {
  if (Object.hasOwn(codes, reason)) return codes[reason] ?? internalError;
  if (status === 429) return "THROTTLING";
  if (status !== null) return "ERROR_FROM_TARGET";
  const fault = error === null ? null : faultOf(error);
  if (fault !== null) return fault === "time-out" ? "TIMEOUT" : "CONNECTION_FAILURE";
  // Too old before anything was tried: that was nobody else's doing.
  return failedAttempts === 0 && reason === "maximum age" ? internalError : "ERROR_FROM_TARGET";
}

const texts = (values: Readonly<Record<string, string | undefined>>): MessageAttributes =>
  Object.fromEntries(
    Object.entries(values)
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, value]) => [name, { type: "String", value }]),
  );

/** To so many bytes of UTF-8, and no character in half. */
function cut(text: string, bytes: number): string {
  const kept = Buffer.from(text, "utf8").subarray(0, Math.max(1, bytes)).toString("utf8");
  return kept.endsWith("\ufffd") && !text.startsWith(kept) ? kept.replace(/\ufffd+$/, "") : kept;
}
