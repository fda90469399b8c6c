// A dead run's message: what it says, and that it reaches its schedule's queue exactly once.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendDeadLetters } from "../src/dead-letter/send-dead-letters.ts";
import {
  createQueue,
  getSchedule,
  listAudit,
  listDeadLetters,
  putSchedule,
  queueCounts,
  receiveMessages,
  redriveDeadLetter,
  runSchedule,
  type ReceivedMessage,
  type ScheduleDefinitionInput,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";

let bench: TestEngine;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", publicUrl: "http://punctual.test" });
  await createQueue(bench.engine, principal, { name: "dead" });
});
afterEach(async () => {
  await bench.close();
  await receiver.close();
});

const put = (given: Partial<ScheduleDefinitionInput> = {}) =>
  putSchedule(bench.engine, principal, {
    ...named("one"),
    definition: definition({
      target: { kind: "http", url: `${receiver.url}/in` },
      state: "paused",
      deadLetterQueue: "dead",
      ...given,
    }),
  });
const run = () => runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });
const receive = () => receiveMessages(bench.engine, principal, { name: "dead", most: 10 });
const letters = async () =>
  (await listDeadLetters(bench.engine, principal, { limit: 50, cursor: null, schedule: null })).items;
const values = ({ attributes }: ReceivedMessage) =>
  Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
const only = async () => {
  const [message, ...more] = await receive();
  if (message === undefined || more.length > 0)
    throw new Error(`Expected one message, got ${more.length + 1}.`);
  return { body: message.body, values: values(message) };
};

describe("the message of a dead run", () => {
  test("says what was not delivered, and why, when the retries are spent", async () => {
    receiver.answer({ status: 503, body: "down" });
    await put({ retry: { maxRetries: 2 }, input: { attempt: "<aws.scheduler.attempt-number>" } });
    const { id, scheduledAt } = await run();
    for (const second of ["00", "10", "30"]) await bench.advanceTo(`2026-03-01T00:00:${second}Z`);
    expect(await only()).toEqual({
      body: '{"attempt":"3"}',
      values: {
        ERROR_CODE: "ERROR_FROM_TARGET",
        ERROR_MESSAGE: "the target answered 503",
        EXECUTION_ID: id,
        EXHAUSTED_RETRY_CONDITION: "MaximumRetryAttempts",
        IS_PAYLOAD_TRUNCATED: "false",
        RETRY_ATTEMPTS: "2",
        SCHEDULED_TIME: scheduledAt.toISOString().replace(".000Z", "Z"),
        SCHEDULE_ARN: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/one",
        TARGET_ARN: `${receiver.url}/in`,
      },
    });
  });

  test("names no retry condition where another try would not have helped", async () => {
    receiver.answer({ status: 404 });
    await put();
    await run();
    await bench.engine.workOff();
    const { body, values: said } = await only();
    expect(body).toBe("{}");
    expect(said).toMatchObject({ ERROR_CODE: "ERROR_FROM_TARGET", RETRY_ATTEMPTS: "0" });
    expect(said).not.toHaveProperty("EXHAUSTED_RETRY_CONDITION");
    expect(Object.keys(said)).toHaveLength(8);
  });

  test("tells a target that cannot be reached from one that throttles", async () => {
    receiver.answer({ status: 429 });
    await put({ retry: { maxRetries: 0 } });
    await run();
    await bench.engine.workOff();
    expect((await only()).values).toMatchObject({ ERROR_CODE: "THROTTLING" });
    await receiver.close();
    await run();
    await bench.engine.workOff();
    expect((await only()).values).toMatchObject({ ERROR_CODE: "CONNECTION_FAILURE" });
    receiver = await startReceiver();
  });

  test("says that the run grew too old, whether or not it was tried", async () => {
    receiver.answer({ status: 500 });
    await put({ retry: { maxAgeSeconds: 60 } });
    await run();
    await bench.engine.workOff();
    await bench.advanceTo("2026-03-01T00:02:00Z");
    expect((await only()).values).toMatchObject({
      ERROR_CODE: "ERROR_FROM_TARGET",
      EXHAUSTED_RETRY_CONDITION: "MaximumEventAgeInSeconds",
      RETRY_ATTEMPTS: "0",
    });
  });

  test("counts anew after a redrive, and comes again for another death", async () => {
    receiver.answer({ status: 500 });
    await put({ retry: { maxRetries: 0 } });
    await run();
    await bench.engine.workOff();
    expect((await only()).values).toMatchObject({ RETRY_ATTEMPTS: "0" });
    const [letter] = await letters();
    await bench.clock.set("2026-03-01T00:05:00Z");
    await redriveDeadLetter(bench.engine, principal, { id: letter?.id ?? "" });
    await bench.engine.workOff();
    const again = await receive();
    expect(again).toHaveLength(2);
    expect(again.map((message) => values(message).RETRY_ATTEMPTS)).toEqual(["0", "0"]);
  });

  test("is the request that a queue would have got", async () => {
    await createQueue(bench.engine, principal, { name: "gone" });
    await put({ target: { kind: "queue", queue: "gone" }, input: "hello" });
    await bench.testDatabase.database.execute("delete from punctual.message_queues where name = 'gone'");
    await run();
    await bench.engine.workOff();
    const { body, values: said } = await only();
    expect(JSON.parse(body)).toEqual({
      MessageBody: "hello",
      QueueUrl: "http://punctual.test/000000000000/gone",
    });
    expect(said).toMatchObject({
      ERROR_CODE: "AWS.SimpleQueueService.NonExistentQueue",
      TARGET_ARN: "arn:aws:sqs:us-east-1:000000000000:gone",
    });
  });
});

describe("the message reaches its queue exactly once", () => {
  const unsent =
    "update punctual.dead_letters set queue_state = queue_state where queue_state = 'waiting' returning id";

  test("when the node dies between the death and the message: another one sends it", async () => {
    receiver.answer({ status: 404 });
    await put();
    const { id } = await run();
    // The death alone, as a node leaves it that is killed right after.
    await bench.testDatabase.database.execute(death, [id]);
    expect(await bench.testDatabase.database.execute(unsent)).toHaveLength(1);
    expect(await receive()).toEqual([]);
    await sendDeadLetters(bench.engine);
    expect(await only()).toMatchObject({ values: { EXECUTION_ID: id } });
    expect(await bench.testDatabase.database.execute(unsent)).toEqual([]);
  });

  test("when many nodes try at once", async () => {
    receiver.answer({ status: 404 });
    await put();
    for (let count = 0; count < 5; count++)
      await bench.testDatabase.database.execute(death, [(await run()).id]);
    await Promise.all(Array.from({ length: 6 }, () => sendDeadLetters(bench.engine)));
    await sendDeadLetters(bench.engine);
    expect(await queueCounts(bench.engine, principal, { name: "dead" })).toMatchObject({ visible: 5 });
  });

  test("when sending breaks off half-way: neither message nor mark is there, and both come later", async () => {
    receiver.answer({ status: 404 });
    await put();
    await bench.testDatabase.database.execute(death, [(await run()).id]);
    const broken = await sendDeadLetters({
      ...bench.engine,
      database: {
        ...bench.engine.database,
        transaction: (work) =>
          bench.engine.database.transaction(async (transaction) => {
            await work(transaction);
            throw new Error("killed");
          }),
      },
    }).catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(Error);
    expect(await receive()).toEqual([]);
    await sendDeadLetters(bench.engine);
    expect(await receive()).toHaveLength(1);
  });

  test("by the version that the run was made with", async () => {
    await createQueue(bench.engine, principal, { name: "other" });
    receiver.answer({ status: 404 });
    await put();
    await run();
    await put({ deadLetterQueue: "other" });
    await bench.engine.workOff();
    expect(await receive()).toHaveLength(1);
    expect(await queueCounts(bench.engine, principal, { name: "other" })).toMatchObject({ visible: 0 });
  });
});

/** Ends an open run as the settling statement does, and does nothing else. */
const death = `
  with ended as (delete from punctual.queue where run_id = $1 returning *),
  recorded as (update punctual.runs r set state = 'dead', reason = 'status 404', ended_at = punctual.now() from ended e where r.id = e.run_id)
  insert into punctual.dead_letters (tenant, run_id, scheduled_at, schedule_id, reason, error, created_at)
  select tenant, run_id, scheduled_at, schedule_id, 'status 404', 'the target answered 404', punctual.now() from ended`;

const anything = { limit: 50, cursor: null, actor: null, action: null, subject: null, from: null, to: null };

test("a queue that does not exist is told in the audit, once, and the dead letter stays", async () => {
  receiver.answer({ status: 404 });
  await createQueue(bench.engine, principal, { name: "brief" });
  await put({ deadLetterQueue: "brief" });
  await bench.testDatabase.database.execute("delete from punctual.message_queues where name = 'brief'");
  await run();
  await bench.engine.workOff();
  await bench.engine.workOff();
  const [letter, ...more] = await letters();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ schedule: "default/one", reason: "status 404", redrivenAt: null });
  const audit = await listAudit(bench.engine, principal, anything);
  expect(audit.items.filter(({ action }) => action === "dead-letter.no-queue")).toMatchObject([
    { subject: letter?.id, detail: { queue: "brief", schedule: "default/one" } },
  ]);
});

test("a schedule without a queue for dead letters sends nothing", async () => {
  receiver.answer({ status: 404 });
  await put({ deadLetterQueue: null });
  await run();
  await bench.engine.workOff();
  expect(await letters()).toHaveLength(1);
  expect(await receive()).toEqual([]);
});

test("a one-time schedule that asks for it is deleted when its run has ended, retries included", async () => {
  receiver.answer({ status: 500 });
  await put({
    state: "enabled",
    expression: "at(2026-03-01T00:05:00)",
    afterCompletion: "delete",
    retry: { maxRetries: 1 },
  });
  await bench.advanceTo("2026-03-01T00:05:00Z");
  expect(await getSchedule(bench.engine, principal, named("one"))).toMatchObject({ state: "completed" });
  await bench.advanceTo("2026-03-01T00:06:00Z");
  await expect(getSchedule(bench.engine, principal, named("one"))).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await only()).values).toMatchObject({
    RETRY_ATTEMPTS: "1",
    SCHEDULE_ARN: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/one",
  });
});
