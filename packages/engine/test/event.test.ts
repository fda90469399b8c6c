// Events: put on buses by callers and by schedules, given to the targets of rules, delivered like any run.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createEventBus,
  createQueue,
  deleteEventBus,
  disableRule,
  enableRule,
  listDeadLetters,
  listRuns,
  putApiDestination,
  putEvents,
  putRule,
  putSchedule,
  putTargets,
  receiveMessages,
  redriveDeadLetter,
  removeTargets,
  runSchedule,
  scheduleDefinition,
} from "../src/index.ts";
import { fireRule } from "../src/event/fire-rule.ts";
import { putRunEvent } from "../src/event/put-run-event.ts";
import { claim } from "../src/run/claim.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob, type TestJob } from "./test-job.ts";
import { onDefault, order, orderPattern, ruleTarget, takenFrom } from "./rules.ts";

let bench: TestEngine;
let receiver: Receiver;
let job: TestJob;
beforeEach(async () => {
  job = testJob();
  bench = await createTestEngine({ now: "2026-03-01T10:00:00Z", jobs: [job] });
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await bench.close();
});

const put = (rule: string, pattern: unknown = { source: ["shop.orders"] }, bus = "default") =>
  putRule(bench.engine, principal, { bus, rule, pattern: JSON.stringify(pattern) });
const give = (rule: string, target: Parameters<typeof ruleTarget>[0] = {}, bus = "default") =>
  putTargets(bench.engine, principal, { bus, rule, targets: [ruleTarget(target)] });
const send = async (...entries: Parameters<typeof putEvents>[2]) => {
  const answer = await putEvents(bench.engine, principal, entries);
  await bench.engine.workOff();
  return answer;
};
const makeQueue = (name = "q") => createQueue(bench.engine, principal, { name });
const received = (name = "q") => takenFrom(bench.engine, name);
const runs = async () =>
  (
    await listRuns(bench.engine, principal, {
      limit: 50,
      cursor: null,
      schedule: null,
      job: null,
      state: null,
      from: null,
      to: null,
    })
  ).items;
const letters = async () =>
  (await listDeadLetters(bench.engine, principal, { limit: 50, cursor: null, schedule: null })).items;

describe("an event", () => {
  test("goes to the targets of the rules that it fits, and has one id for all", async () => {
    await makeQueue();
    await put("orders");
    await give("orders");
    await put("others", { source: ["shop.other"] });
    await give("others");
    const [answer] = await send({
      ...order(),
      resources: ["arn:one"],
      time: new Date("2026-02-28T00:00:00Z"),
    });
    const id = answer !== undefined && "eventId" in answer ? answer.eventId : "";
    expect(await received()).toEqual([
      `{"version":"0","id":"${id}","detail-type":"Order Placed","source":"shop.orders","account":"000000000000","time":"2026-02-28T00:00:00Z","region":"us-east-1","resources":["arn:one"],"detail":{"id":"o-17"}}`,
    ]);
    expect(await runs()).toMatchObject([{ kind: "event", schedule: "default/orders/1", state: "succeeded" }]);
  });

  test("is refused by itself where something is missing or malformed; the others go on", async () => {
    await makeQueue();
    await put("orders");
    await give("orders");
    const answers = await send(
      { ...order(), source: undefined },
      { ...order(), detailType: "" },
      { ...order(), detail: undefined },
      { ...order(), detail: "[]" },
      { ...order(), detail: "{" },
      { ...order(), source: "aws.ec2" },
      order(),
    );
    expect(answers).toEqual([
      { fault: { code: "missing", field: "source" } },
      { fault: { code: "missing", field: "detailType" } },
      { fault: { code: "missing", field: "detail" } },
      { fault: { code: "malformed-detail" } },
      { fault: { code: "malformed-detail" } },
      { fault: { code: "reserved-source" } },
      { eventId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
    expect(await received()).toHaveLength(1);
  });

  test("goes nowhere, and has an id, where there is no bus of its name; nor a rule", async () => {
    const [nowhere, unmatched] = await send({ ...order(), bus: "no" }, order());
    expect(nowhere).toMatchObject({ eventId: expect.any(String) });
    expect(unmatched).toMatchObject({ eventId: expect.any(String) });
    expect(await runs()).toEqual([]);
  });

  test("comes with no more than nine others and 262,144 bytes", async () => {
    await expect(send(...Array.from({ length: 11 }, () => order()))).rejects.toMatchObject({
      fault: { code: "too-many-events" },
    });
    await expect(send(order({ text: "x".repeat(262_144) }))).rejects.toMatchObject({
      fault: { code: "events-too-large" },
    });
  });

  test("is not a template: what it holds is delivered as it is", async () => {
    await makeQueue();
    await put("orders");
    await give("orders", { shape: { kind: "path", path: "$.detail" } });
    await send(order({ text: "<aws.scheduler.scheduled-time> <aws.scheduler.no-such>" }));
    expect(await received()).toEqual(['{"text":"<aws.scheduler.scheduled-time> <aws.scheduler.no-such>"}']);
  });

  test("reaches a rule from the moment on that it was acknowledged, and not after it was disabled or replaced", async () => {
    await makeQueue();
    await put("orders");
    await give("orders");
    await send(order());
    await disableRule(bench.engine, principal, onDefault("orders"));
    await send(order());
    expect(await received()).toHaveLength(1);
    await enableRule(bench.engine, principal, onDefault("orders"));
    await send(order());
    await put("orders", { source: ["shop.other"] });
    await send(order());
    expect(await received()).toHaveLength(1);
  });

  test("that nobody has begun to deliver is delivered no more when its target is taken away", async () => {
    await makeQueue();
    await put("orders");
    await give("orders");
    await putEvents(bench.engine, principal, [order()]);
    await removeTargets(bench.engine, principal, { ...onDefault("orders"), ids: ["1"] });
    await bench.engine.workOff();
    expect(await received()).toEqual([]);
    expect(await runs()).toMatchObject([
      { state: "cancelled", reason: "the target was taken from its rule" },
    ]);
  });

  test("leaves no run behind of a target that is taken away at the same moment", async () => {
    await makeQueue();
    await put("orders");
    for (let round = 0; round < 5; round += 1) {
      await give("orders");
      const remove = removeTargets(bench.engine, principal, { ...onDefault("orders"), ids: ["1"] });
      await Promise.all([putEvents(bench.engine, principal, [order()]), remove]);
      expect(await bench.testDatabase.database.execute("select from punctual.queue")).toEqual([]);
    }
  });

  test("keeps the target that it was given to, whatever the target says since", async () => {
    await makeQueue();
    await makeQueue("other");
    await put("orders");
    await give("orders");
    await putEvents(bench.engine, principal, [order()]);
    await give("orders", { target: { kind: "queue", queue: "other" } });
    await send(order());
    expect(await received()).toHaveLength(1);
    expect(await received("other")).toHaveLength(1);
  });

  test("has all its runs, though there are more than one statement takes", async () => {
    await put("orders");
    await give("orders");
    await give("orders", { id: "2" });
    const large = [order({ text: "x".repeat(200_000) })];
    const rules = Array.from({ length: 30 }, (_, index) => `more-${index}`);
    for (const rule of rules) {
      await put(rule);
      await give(rule);
      await give(rule, { id: "2" });
    }
    await putEvents(bench.engine, principal, large);
    const rows = await bench.testDatabase.database.execute("select from punctual.queue");
    expect(rows).toHaveLength(62);
  });

  test("is refused as a whole where the tenant's quota has no room for its runs", async () => {
    const small = await createTestEngine({
      now: "2026-03-01T10:00:00Z",
      quotas: { default: { "open-runs": 1 } },
    });
    try {
      await putRule(small.engine, principal, { ...onDefault("r"), pattern: orderPattern });
      const targets = [ruleTarget(), ruleTarget({ id: "2" })];
      await putTargets(small.engine, principal, { ...onDefault("r"), targets });
      await expect(putEvents(small.engine, principal, [order()])).rejects.toMatchObject({
        code: "quota-exceeded",
      });
    } finally {
      await small.close();
    }
  });
});

describe("an API destination as the target of a rule", () => {
  const destination = (rateLimitPerSecond: number | null = null) =>
    putApiDestination(bench.engine, principal, {
      name: "shop",
      definition: {
        url: `${receiver.url}/orders/*`,
        method: "POST",
        connection: null,
        rateLimitPerSecond,
        concurrency: null,
        timeoutSeconds: 5,
      },
    });
  const target = {
    kind: "api-destination",
    name: "shop",
    pathParameters: ["$.detail.id"],
    query: { from: "$.source" },
    headers: { "X-Type": "$.detail-type" },
  } as const;
  const wanted = { ...target, pathParameters: [...target.pathParameters] };

  test("gets the event over HTTP, with what its request takes from the event", async () => {
    await destination();
    await put("orders");
    await give("orders", {
      target: wanted,
      shape: { kind: "template", paths: { id: "$.detail.id" }, template: '{"order": <id>}' },
    });
    await send(order());
    const [request] = await receiver.received(1);
    expect(request).toMatchObject({
      method: "POST",
      path: "/orders/o-17?from=shop.orders",
      body: '{"order": "o-17"}',
      headers: {
        "x-type": "Order Placed",
        "user-agent": "Amazon/EventBridge/ApiDestinations",
        "content-type": expect.stringContaining("application/json"),
      },
    });
  });

  test("is tried again by the target's own policy, then its dead letter reaches the queue with the event", async () => {
    await destination();
    await makeQueue("dlq");
    await put("orders");
    await give("orders", {
      target: wanted,
      retry: { maxRetries: 1 },
      deadLetterQueue: "dlq",
      shape: { kind: "constant", text: '"shaped"' },
    });
    receiver.answer({ status: 500 });
    await send(order());
    expect(receiver.requests).toHaveLength(1);
    await bench.advanceTo("2026-03-01T10:01:00Z");
    expect(receiver.requests.map(({ body }) => body)).toEqual(['"shaped"', '"shaped"']);
    expect(receiver.requests[0]?.headers["idempotency-key"]).toBe(
      receiver.requests[1]?.headers["idempotency-key"],
    );
    const [message] = await receiveMessages(bench.engine, principal, { name: "dlq", most: 1 });
    expect(JSON.parse(message?.body ?? "")).toMatchObject({ source: "shop.orders", detail: { id: "o-17" } });
    expect(message?.attributes).toMatchObject({
      RULE_ARN: { value: "arn:aws:events:us-east-1:000000000000:rule/orders" },
      ERROR_CODE: { value: "ERROR_FROM_TARGET" },
      EXHAUSTED_RETRY_CONDITION: { value: "MaximumRetryAttempts" },
      RETRY_ATTEMPTS: { value: "1" },
    });
    receiver.answer({ status: 200 });
    const [letter] = await letters();
    await redriveDeadLetter(bench.engine, principal, { id: letter?.id ?? "" });
    await bench.engine.workOff();
    expect(receiver.requests[2]).toMatchObject({ path: "/orders/o-17?from=shop.orders", body: '"shaped"' });
  });

  test("keeps its pace", async () => {
    await destination(1);
    await put("orders");
    await give("orders", { target: wanted });
    await send(order(), order());
    expect(receiver.requests).toHaveLength(1);
    await bench.advanceTo("2026-03-01T10:00:02Z");
    expect(receiver.requests).toHaveLength(2);
  });

  test("gets nothing of an event that has not what its request wants, and the run says so", async () => {
    await destination();
    await put("orders");
    await give("orders", { target: wanted });
    await send(order({ other: 1 }));
    expect(receiver.requests).toEqual([]);
    expect(await letters()).toMatchObject([
      { reason: "invalid input", error: expect.stringContaining("$.detail.id") },
    ]);
  });
});

test("a job as the target of a rule gets the event as its input", async () => {
  await put("orders");
  await give("orders", {
    target: { kind: "job", job: "test.job" },
    shape: { kind: "path", path: "$.detail" },
  });
  await send(order());
  expect(job.calls.map(({ input }) => input)).toEqual(['{"id":"o-17"}']);
});

describe("a bus as the target of a rule", () => {
  const makeBus = (name: string) => createEventBus(bench.engine, principal, { name });

  test("passes the event on as it is, over several, and around a circle once", async () => {
    await makeQueue();
    await makeBus("b");
    await makeBus("c");
    const on = { source: ["shop.orders"] };
    await put("to-b", on);
    await give("to-b", { target: { kind: "event-bus", bus: "b" } });
    await put("to-c", on, "b");
    await give("to-c", { target: { kind: "event-bus", bus: "c" } }, "b");
    await put("back", on, "c");
    await give("back", { target: { kind: "event-bus", bus: "default" } }, "c");
    await put("q", on, "c");
    await give("q", {}, "c");
    const [answer] = await send(order());
    const [body = "", ...more] = await received();
    expect(more).toEqual([]);
    expect(JSON.parse(body)).toMatchObject({
      source: "shop.orders",
      id: answer && "eventId" in answer && answer.eventId,
    });
  });

  test("that is gone leaves a dead letter", async () => {
    await makeBus("b");
    await put("to-b");
    await give("to-b", { target: { kind: "event-bus", bus: "b" } });
    await deleteEventBus(bench.engine, principal, { name: "b" });
    await send(order());
    expect(await letters()).toMatchObject([{ reason: "the event bus does not exist" }]);
  });
});

describe("a schedule with a bus as its target", () => {
  const source = "shop.orders";
  const schedule = (rest: object = {}) =>
    putSchedule(bench.engine, principal, {
      ...named("one"),
      definition: definition({
        target: { kind: "event-bus", bus: "default", source, detailType: "Due" },
        state: "paused",
        input: { at: "<aws.scheduler.scheduled-time>" },
        ...rest,
      }),
    });
  const fire = () => runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });

  test("puts its filled input as the detail of an event, which names the schedule", async () => {
    await makeQueue();
    await put("orders");
    await give("orders");
    await schedule();
    const run = await fire();
    await bench.engine.workOff();
    const [body = ""] = await received();
    expect(JSON.parse(body)).toMatchObject({
      id: run.id,
      "detail-type": "Due",
      resources: ["arn:aws:scheduler:us-east-1:000000000000:schedule/default/one"],
      detail: { at: "2026-03-01T10:00:00Z" },
    });
  });

  test("makes one set of runs, however often it is tried, also at the same moment", async () => {
    await makeQueue();
    await put("orders");
    await give("orders");
    await schedule();
    await fire();
    const { engine } = bench;
    const [run] = await claim(engine.database, { nodeId: engine.nodeId, jobs: [] }, 1);
    if (run === undefined) throw new Error("Expected the run to be claimed, got none.");
    const ends = await Promise.all([putRunEvent(run, engine), putRunEvent(run, engine)]);
    expect(ends.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded"]);
    // Nobody recorded the end: the run comes again.
    await bench.advanceTo("2026-03-01T10:10:00Z");
    expect(await received()).toHaveLength(1);
    expect((await runs()).filter(({ kind }) => kind === "event")).toHaveLength(1);
  });

  test("dies at once of an input that is no object, and of a bus that is not there", async () => {
    await put("orders");
    await schedule({ input: "text" });
    await fire();
    await bench.engine.workOff();
    expect(await letters()).toMatchObject([{ reason: "invalid input" }]);
    await schedule({ target: { kind: "event-bus", bus: "no", source, detailType: "Due" } });
    await fire();
    await bench.engine.workOff();
    expect(new Set((await letters()).map(({ reason }) => reason))).toEqual(
      new Set(["invalid input", "the event bus does not exist"]),
    );
  });

  test("has to say source and detail type where a user writes it", () => {
    const target = { kind: "event-bus", bus: "default" };
    expect(scheduleDefinition.safeParse({ expression: "rate(1 minute)", target }).success).toBe(false);
  });
});

test("a run of a rule's expression that comes again makes no second set of runs", async () => {
  await makeQueue();
  await putRule(bench.engine, principal, { ...onDefault("tick"), expression: "cron(0 12 * * ? *)" });
  await give("tick");
  await bench.clock.set("2026-03-01T12:00:00Z");
  const { engine } = bench;
  await engine.workOff();
  const [made] = (await runs()).filter(({ kind }) => kind === "scheduled");
  expect(made).toMatchObject({ schedule: "rules//tick", state: "succeeded" });
  const target = { kind: "rule", bus: "default", rule: "tick" };
  const again = { runId: made?.id, tenant: "default", scheduledAt: made?.scheduledAt, target } as never;
  expect(await fireRule(again, engine)).toMatchObject({ verdict: "succeeded" });
  await engine.workOff();
  expect(await received()).toHaveLength(1);
});
