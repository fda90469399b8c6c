// Alarms: they turn over when what they watch goes wrong, say when it is well again, and are told at least once.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  alarmDefinition,
  deleteAlarm,
  getAlarm,
  listAlarms,
  putAlarm,
  putSchedule,
  syncAlarms,
  type AlarmDefinitionInput,
  type AttemptEnd,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob } from "./test-job.ts";

const tally = { total: 2, successful: 1, failed: 1, skipped: 0 };
let end: AttemptEnd;
let bench: TestEngine;
let receiver: Receiver;
beforeEach(async () => {
  end = succeeded;
  receiver = await startReceiver();
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [testJob({ run: () => end })] });
  await putSchedule(bench.engine, principal, { ...named("one"), definition: definition() });
});
afterEach(async () => {
  await bench.close();
  await receiver.close();
});

const put = (name: string, given: AlarmDefinitionInput) =>
  putAlarm(bench.engine, principal, { name, definition: alarmDefinition.parse(given) });
const stateOf = async (name: string) => {
  const { state, detail } = await getAlarm(bench.engine, principal, { name });
  return { state, detail };
};
const webhook = () => [{ kind: "webhook" as const, url: `${receiver.url}/alarm` }];
const told = () => receiver.requests.map(({ body }): unknown => JSON.parse(body));

describe("an alarm", () => {
  test.each([
    ["dead", { kind: "gave-up", error: "no such account" }, "is dead: gave up"],
    ["partial", { kind: "partial", result: tally, tally }, "is partial"],
  ] as const)(
    "of kind %s goes off with the run that ended so, and is over with the next that succeeds",
    async (kind, bad, detail) => {
      await put("watch", { kind, schedule: "one", actions: webhook() });
      end = bad;
      await bench.advanceTo("2026-03-01T00:01:00Z");
      expect(await stateOf("watch")).toEqual({ state: "alarm", detail: expect.stringContaining(detail) });
      end = succeeded;
      await bench.advanceTo("2026-03-01T00:02:00Z");
      expect(await stateOf("watch")).toEqual({ state: "ok", detail: null });
      expect(told()).toMatchObject([
        { alarm: "watch", kind, schedule: "default/one", state: "alarm", since: "2026-03-01T00:01:00.000Z" },
        { alarm: "watch", state: "ok", detail: null },
      ]);
    },
  );

  test("of kind missed goes off when times were missed and the newest did not run", async () => {
    await put("watch", { kind: "missed", schedule: "one" });
    await putSchedule(bench.engine, principal, {
      ...named("one"),
      definition: definition({ catchUp: "none" }),
    });
    await bench.advanceTo("2026-03-01T00:01:00Z");
    expect((await stateOf("watch")).state).toBe("ok");
    await putSchedule(bench.engine, principal, {
      ...named("hourly"),
      definition: definition({ expression: "cron(0 * * * ? *)", catchUp: "none" }),
    });
    await put("hourly", { kind: "missed", schedule: "hourly" });
    await bench.advanceTo("2026-03-01T05:30:00Z");
    expect(await stateOf("hourly")).toEqual({ state: "alarm", detail: expect.stringContaining("is missed") });
  });

  test("of kind late goes off when something is due and nobody begins it", async () => {
    await put("watch", { kind: "late", schedule: "one" });
    await bench.testDatabase.database.execute(
      `update punctual.schedule_versions set target = '{"kind":"job","job":"of.nobody"}';
       update punctual.next_occurrences set version = version`,
    );
    await bench.advanceTo("2026-03-01T00:01:00Z");
    expect((await stateOf("watch")).state).toBe("ok");
    await bench.advanceTo("2026-03-01T00:02:30Z");
    expect(await stateOf("watch")).toEqual({
      state: "alarm",
      detail: expect.stringContaining("was due at 2026-03-01T00:01:00Z"),
    });
  });

  test("without a schedule watches every schedule of its tenant, and no other tenant's", async () => {
    await put("any", { kind: "dead" });
    await putAlarm(
      bench.engine,
      { ...principal, tenant: "other" },
      { name: "any", definition: alarmDefinition.parse({ kind: "dead" }) },
    );
    end = { kind: "gave-up", error: "no" };
    await bench.advanceTo("2026-03-01T00:01:00Z");
    expect((await stateOf("any")).state).toBe("alarm");
    expect((await getAlarm(bench.engine, { ...principal, tenant: "other" }, { name: "any" })).state).toBe(
      "ok",
    );
  });

  test("that could not be told is told again under the same key, after its lease, and then no more", async () => {
    await put("watch", { kind: "dead", schedule: "one", actions: webhook() });
    receiver.answer({ status: 503 });
    end = { kind: "gave-up", error: "no" };
    await bench.advanceTo("2026-03-01T00:01:00Z");
    receiver.answer({ status: 204 });
    await bench.advanceTo("2026-03-01T00:02:00Z");
    expect(receiver.requests).toHaveLength(1);
    await bench.advanceTo("2026-03-01T00:04:10Z");
    await bench.advanceTo("2026-03-01T00:09:10Z");
    const [first, second, ...more] = receiver.requests;
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
    expect(more).toEqual([]);
  });

  test("tells Slack in one line", async () => {
    await put("watch", {
      kind: "dead",
      schedule: "one",
      actions: [{ kind: "slack", url: `${receiver.url}/slack` }],
    });
    end = { kind: "gave-up", error: "no" };
    await bench.advanceTo("2026-03-01T00:01:00Z");
    expect(told()).toEqual([
      { text: expect.stringMatching(/^Punctual: watch \(default\/one\): run [0-9a-f-]+ is dead: gave up$/) },
    ]);
  });
});

describe("alarms", () => {
  test("are listed by name, replaced by name and deleted by name", async () => {
    expect((await put("b", { kind: "dead" })).created).toBe(true);
    expect((await put("b", { kind: "late" })).created).toBe(false);
    await put("a", { kind: "dead", schedule: "one" });
    const list = await listAlarms(bench.engine, principal, { limit: 1, cursor: null });
    const next = await listAlarms(bench.engine, principal, { limit: 1, cursor: list.nextCursor });
    expect([...list.items, ...next.items].map(({ name, kind }) => [name, kind])).toEqual([
      ["a", "dead"],
      ["b", "late"],
    ]);
    await deleteAlarm(bench.engine, principal, { name: "a" });
    await expect(deleteAlarm(bench.engine, principal, { name: "a" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("with an action that leads where nothing may be sent are refused, and nothing is stored", async () => {
    const refused = put("bad", {
      kind: "dead",
      actions: [{ kind: "webhook", url: "http://169.254.169.254/" }],
    });
    await expect(refused).rejects.toMatchObject({ code: "target-refused", field: "actions[0].url" });
    await expect(getAlarm(bench.engine, principal, { name: "bad" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("declared in code are read-only elsewhere, and go when they are no longer declared", async () => {
    const declared = (name: string) => ({ name, definition: alarmDefinition.parse({ kind: "dead" }) });
    await put("own", { kind: "late" });
    await syncAlarms(bench.engine, [declared("x"), declared("y")]);
    await expect(put("x", { kind: "late" })).rejects.toMatchObject({ code: "declared-in-code" });
    await expect(deleteAlarm(bench.engine, principal, { name: "x" })).rejects.toMatchObject({
      code: "declared-in-code",
    });
    await syncAlarms(bench.engine, [declared("y")]);
    const { items } = await listAlarms(bench.engine, principal, { limit: 50, cursor: null });
    expect(items.map(({ name }) => name)).toEqual(["own", "y"]);
  });
});
