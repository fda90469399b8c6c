// The attributes of a dead letter's message, a row for every way to die.
import { describe, expect, test } from "vitest";
import { deadLetterMessage, type Death } from "../src/dead-letter/dead-letter-message.ts";
import { targetArn, targetRequest } from "../src/dead-letter/target-request.ts";
import { messageBytes } from "../src/queue/message.ts";
import type { Target } from "../src/index.ts";
import { definition } from "./definition.ts";

const scheduleArn = "arn:aws:scheduler:eu-west-1:123456789012:schedule/default/one";

const death = (given: Partial<Death> = {}): Death => ({
  runId: "run",
  reason: "retries spent",
  error: "the target answered 500",
  status: 500,
  failedAttempts: 1,
  scheduledAt: new Date("2026-03-01T00:00:00.123Z"),
  request: "request",
  targetArn: "target",
  source: { kind: "schedule", arn: scheduleArn },
  ...given,
});

const valueOf = (name: string, given: Partial<Death>) =>
  deadLetterMessage(death(given), 262_144).attributes[name]?.value;

describe("the error code", () => {
  test.each<[Partial<Death>, string]>([
    [{ status: 429 }, "THROTTLING"],
    [{ status: 500 }, "ERROR_FROM_TARGET"],
    [{ status: 404, reason: "status 404" }, "ERROR_FROM_TARGET"],
    [{ status: null, error: "timed out after 30 s" }, "TIMEOUT"],
    [{ status: null, error: "timed out while connecting, after 10 s" }, "TIMEOUT"],
    [{ status: null, error: "DNS: no such host" }, "CONNECTION_FAILURE"],
    [{ status: null, error: "TLS: certificate has expired" }, "CONNECTION_FAILURE"],
    [{ status: null, error: "connection refused" }, "CONNECTION_FAILURE"],
    [{ status: null, error: "the job gave up", reason: "gave up" }, "ERROR_FROM_TARGET"],
    [{ status: null, reason: "invalid input" }, "INVALID_PARAMETER"],
    [{ status: null, reason: "unknown job" }, "NO_RESOURCE"],
    [{ status: null, reason: "target refused" }, "NO_PERMISSIONS"],
    [{ status: null, reason: "the queue does not exist" }, "AWS.SimpleQueueService.NonExistentQueue"],
    [{ status: null, reason: "Punctual.UnsupportedTarget" }, "Punctual.UnsupportedTarget"],
    [{ status: null, reason: "worker lost" }, "AWS.Scheduler.InternalServerError"],
    [
      { status: null, error: "too old", reason: "maximum age", failedAttempts: 0 },
      "AWS.Scheduler.InternalServerError",
    ],
  ])("of %o is %s", (given, code) => expect(valueOf("ERROR_CODE", given)).toBe(code));
});

test("an error without words gets AWS's", () =>
  expect(valueOf("ERROR_MESSAGE", { error: null })).toBe(
    "Unexpected error occurred while processing the request",
  ));

test.each([
  ["retries spent", "MaximumRetryAttempts"],
  ["maximum age", "MaximumEventAgeInSeconds"],
  ["status 404", undefined],
  ["worker lost", undefined],
])("a death of %s exhausted the condition %s", (reason, condition) =>
  expect(valueOf("EXHAUSTED_RETRY_CONDITION", { reason })).toBe(condition),
);

test("retries are counted after the first attempt", () => {
  expect(valueOf("RETRY_ATTEMPTS", { failedAttempts: 0 })).toBe("0");
  expect(valueOf("RETRY_ATTEMPTS", { failedAttempts: 186 })).toBe("185");
});

test("every attribute is a string, and the nine that Scheduler has are there", () => {
  const { attributes } = deadLetterMessage(death(), 262_144);
  expect(new Set(Object.values(attributes).map(({ type }) => type))).toEqual(new Set(["String"]));
  expect(Object.keys(attributes).toSorted()).toEqual(
    [
      "ERROR_CODE ERROR_MESSAGE EXECUTION_ID EXHAUSTED_RETRY_CONDITION IS_PAYLOAD_TRUNCATED RETRY_ATTEMPTS",
      "SCHEDULED_TIME SCHEDULE_ARN TARGET_ARN",
    ].flatMap((line) => line.split(" ")),
  );
  expect(attributes.SCHEDULED_TIME?.value).toBe("2026-03-01T00:00:00Z");
});

test("the target of a rule leaves a rule's six", () => {
  const { attributes } = deadLetterMessage(death({ source: { kind: "rule", arn: "rule" } }), 262_144);
  expect(Object.keys(attributes).toSorted()).toEqual(
    "ERROR_CODE ERROR_MESSAGE EXHAUSTED_RETRY_CONDITION RETRY_ATTEMPTS RULE_ARN TARGET_ARN".split(" "),
  );
});

test.each(["x", "é", "😀", '"'])(
  "a body of %s beyond the limit is cut to it between two characters",
  (character) => {
    const message = deadLetterMessage(death({ request: character.repeat(262_144) }), 262_144);
    expect(message.attributes.IS_PAYLOAD_TRUNCATED?.value).toBe("true");
    const bytes = messageBytes(message);
    expect(bytes).toBeLessThanOrEqual(262_144);
    expect(bytes).toBeGreaterThan(262_144 - 4);
    expect(message.body.replaceAll(character, "")).toBe("");
  },
);

test("a body that just fits is whole", () => {
  const { attributes } = deadLetterMessage(death(), 262_144);
  const request = "x".repeat(262_144 - messageBytes({ body: "", attributes }));
  expect(deadLetterMessage(death({ request }), 262_144).body).toBe(request);
});

describe("a target's request and name", () => {
  const { target: job } = definition();
  const place = { region: "eu-west-1", account: "123456789012" };
  const facts = (target: Target) => ({ input: "in", target, scheduleArn, place, publicUrl: "http://p" });
  const there = "eu-west-1:123456789012";
  test.each<[Target, string, string]>([
    [
      { kind: "queue", queue: "q" },
      `arn:aws:sqs:${there}:q`,
      '{"MessageBody":"in","QueueUrl":"http://p/123456789012/q"}',
    ],
    [
      { kind: "event-bus", bus: "default", source: "s", detailType: "d" },
      `arn:aws:events:${there}:event-bus/default`,
      `{"Entries":[{"Source":"s","DetailType":"d","Detail":"in","EventBusName":"default","Resources":["${scheduleArn}"]}]}`,
    ],
    [{ kind: "aws", arn: "arn:x" }, "arn:x", "in"],
    [{ kind: "rule", bus: "default", rule: "r" }, `arn:aws:events:${there}:rule/r`, "in"],
    [{ kind: "rule", bus: "own", rule: "r" }, `arn:aws:events:${there}:rule/own/r`, "in"],
    [job, `arn:aws:lambda:${there}:function:test.job`, "in"],
  ])("of %o", (target, arn, request) => {
    expect(targetArn(target, place)).toBe(arn);
    expect(targetRequest(facts(target))).toBe(request);
  });
});
