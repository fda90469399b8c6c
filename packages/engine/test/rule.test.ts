// Buses, rules and their targets: made, replaced, listed, and taken away.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createEventBus,
  createQueue,
  deleteEventBus,
  deleteRule,
  disableRule,
  enableRule,
  getEventBus,
  getRule,
  listEventBuses,
  listGroups,
  listLimits,
  listRules,
  listRulesOfAddress,
  listSchedules,
  listTargets,
  putEvents,
  putRule,
  putTargets,
  removeTargets,
  setEventBus,
  setRuleTags,
  type EventFault,
  type Principal,
} from "../src/index.ts";
import { principal } from "./definition.ts";
import { onDefault, order, orderPattern, ruleTarget, takenFrom } from "./rules.ts";

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T10:00:07Z" });
});
afterEach(() => bench.close());

const page = { limit: 50, cursor: null };
const put = (rule: string, rest: object = { pattern: orderPattern }) =>
  putRule(bench.engine, principal, { ...onDefault(rule), ...rest });
const give = (rule: string, ...targets: ReturnType<typeof ruleTarget>[]) =>
  putTargets(bench.engine, principal, { ...onDefault(rule), targets });
const refusedWith = (fault: EventFault) => expect.objectContaining({ fault });
const received = (name = "q") => takenFrom(bench.engine, name);

describe("an event bus", () => {
  test("is made once, shown, changed and deleted; default is always there", async () => {
    const made = await createEventBus(bench.engine, principal, {
      name: "shop/a",
      description: "words",
      aws: { KmsKeyIdentifier: "k" },
      tags: { team: "a" },
    });
    expect(made).toMatchObject({ name: "shop/a", aws: { KmsKeyIdentifier: "k" }, tags: { team: "a" } });
    await expect(createEventBus(bench.engine, principal, { name: "shop/a" })).rejects.toEqual(
      refusedWith({ code: "bus-exists", bus: "shop/a" }),
    );
    await expect(createEventBus(bench.engine, principal, { name: "default" })).rejects.toEqual(
      refusedWith({ code: "bus-exists", bus: "default" }),
    );
    await setEventBus(bench.engine, principal, { name: "shop/a", tags: {} });
    expect(await getEventBus(bench.engine, principal, { name: "shop/a" })).toMatchObject({
      description: "words",
      tags: {},
    });
    const names = async (prefix: string | null) =>
      (await listEventBuses(bench.engine, principal, { ...page, prefix })).items.map(({ name }) => name);
    expect(await names(null)).toEqual(["default", "shop/a"]);
    expect(await names("shop")).toEqual(["shop/a"]);
    await deleteEventBus(bench.engine, principal, { name: "shop/a" });
    expect(await names(null)).toEqual(["default"]);
  });

  test("is refused by name where it is not there, has rules, or is default", async () => {
    const remove = (name: string) => deleteEventBus(bench.engine, principal, { name });
    await expect(remove("default")).rejects.toEqual(refusedWith({ code: "default-bus", bus: "default" }));
    await expect(remove("no")).rejects.toEqual(refusedWith({ code: "unknown-bus", bus: "no" }));
    await createEventBus(bench.engine, principal, { name: "own" });
    await putRule(bench.engine, principal, { bus: "own", rule: "r", pattern: orderPattern });
    await expect(remove("own")).rejects.toEqual(refusedWith({ code: "bus-has-rules", bus: "own" }));
    await deleteRule(bench.engine, principal, { bus: "own", rule: "r" });
    await remove("own");
  });

  test("of one tenant is no other's, nor are its rules and events", async () => {
    const other: Principal = { ...principal, tenant: "other" };
    await createQueue(bench.engine, principal, { name: "q" });
    await put("r");
    await give("r", ruleTarget());
    expect((await listRules(bench.engine, other, { ...page, bus: "default", prefix: null })).items).toEqual(
      [],
    );
    await putEvents(bench.engine, other, [order()]);
    await bench.engine.workOff();
    expect(await received()).toEqual([]);
  });
});

describe("a rule", () => {
  test("is replaced as a whole, its tags and targets aside", async () => {
    const first = await put("r", {
      pattern: orderPattern,
      description: "words",
      tags: { a: "b" },
      aws: { RoleArn: "x" },
    });
    expect(first).toMatchObject({
      created: true,
      rule: { state: "enabled", tags: { a: "b" }, aws: { RoleArn: "x" } },
    });
    await give("r", ruleTarget());
    const second = await put("r", { expression: "rate(5 minutes)", state: "disabled", tags: { c: "d" } });
    expect(second).toMatchObject({
      created: false,
      rule: {
        pattern: null,
        expression: "rate(5 minutes)",
        state: "disabled",
        description: null,
        aws: null,
        tags: { a: "b" },
      },
    });
    expect((await listTargets(bench.engine, principal, { ...onDefault("r"), ...page })).items).toHaveLength(
      1,
    );
    expect(await setRuleTags(bench.engine, principal, { ...onDefault("r"), tags: { c: "d" } })).toMatchObject(
      {
        tags: { c: "d" },
      },
    );
  });

  test("is refused without pattern and expression, and with those that cannot be read", async () => {
    await expect(put("r", {})).rejects.toEqual(refusedWith({ code: "nothing-to-match", rule: "r" }));
    await expect(put("r", { pattern: '{"a":[]}' })).rejects.toEqual(
      refusedWith({ code: "invalid-pattern", reason: "Empty arrays are not allowed" }),
    );
    for (const expression of [
      "rate(1 minutes)",
      "at(2030-01-01T00:00:00)",
      "cron(0 1 * * ?)",
      " rate(1 minute)",
    ])
      await expect(put("r", { expression })).rejects.toMatchObject({
        code: "invalid-expression",
        fault: { code: "invalid-rule-expression" },
      });
    await createEventBus(bench.engine, principal, { name: "own" });
    await expect(
      putRule(bench.engine, principal, { bus: "own", rule: "r", expression: "rate(1 minute)" }),
    ).rejects.toEqual(refusedWith({ code: "expression-off-default-bus", bus: "own" }));
    await expect(
      putRule(bench.engine, principal, { bus: "no", rule: "r", pattern: orderPattern }),
    ).rejects.toEqual(refusedWith({ code: "unknown-bus", bus: "no" }));
    await expect(getRule(bench.engine, principal, onDefault("r"))).rejects.toEqual(
      refusedWith({ code: "unknown-rule", bus: "default", rule: "r" }),
    );
  });

  test("whose expression never comes is kept, and plans nothing", async () => {
    await put("r", { expression: "cron(0 20 * * ? 2500)" });
    await put("r", { expression: "cron(0 20 * * ? 2020)" });
    for (const days of [2_920_000, 10_000_000, 999_999_999])
      await put("r", { expression: `rate(${days} days)` });
    expect(await disableRule(bench.engine, principal, onDefault("r"))).toMatchObject({ state: "disabled" });
    expect(await deleteRule(bench.engine, principal, onDefault("r"))).toBe(true);
  });

  test("is listed by prefix, in pages, and by the address of its targets", async () => {
    for (const name of ["a1", "a2", "b1"]) await put(name);
    const list = (rest: object) =>
      listRules(bench.engine, principal, { ...page, bus: "default", prefix: null, ...rest });
    const first = await list({ limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(["a1", "a2"]);
    expect((await list({ limit: 2, cursor: first.nextCursor })).items.map(({ name }) => name)).toEqual([
      "b1",
    ]);
    expect((await list({ prefix: "b" })).items.map(({ name }) => name)).toEqual(["b1"]);
    await give("a2", ruleTarget({ address: "there" }), ruleTarget({ id: "2", address: "there" }));
    await give("b1", ruleTarget({ address: "there" }));
    const of = (address: string, limit = 50) =>
      listRulesOfAddress(bench.engine, principal, { bus: "default", address, limit, cursor: null });
    expect(await of("there")).toEqual({ items: ["a2", "b1"], nextCursor: null });
    expect((await of("there", 1)).items).toEqual(["a2"]);
    expect((await of("nowhere")).items).toEqual([]);
  });

  test("is deleted when it has no targets; one that is not there is no fault", async () => {
    await put("r");
    await give("r", ruleTarget());
    await expect(deleteRule(bench.engine, principal, onDefault("r"))).rejects.toEqual(
      refusedWith({ code: "rule-has-targets", rule: "r" }),
    );
    await removeTargets(bench.engine, principal, { ...onDefault("r"), ids: ["1"] });
    expect(await deleteRule(bench.engine, principal, onDefault("r"))).toBe(true);
    expect(await deleteRule(bench.engine, principal, onDefault("r"))).toBe(false);
    await expect(deleteRule(bench.engine, principal, { bus: "no", rule: "r" })).rejects.toEqual(
      refusedWith({ code: "unknown-bus", bus: "no" }),
    );
  });

  test("shows nowhere among schedules and groups, and counts as none of them", async () => {
    await put("r", { expression: "rate(5 minutes)" });
    await give("r", ruleTarget());
    const all = { ...page, group: null, state: null, search: null };
    expect((await listSchedules(bench.engine, principal, all)).items).toEqual([]);
    const groups = await listGroups(bench.engine, principal, page as never);
    expect(groups.items.map(({ name }) => name)).toEqual(["default"]);
    const limits = new Map((await listLimits(bench.engine, principal)).map(({ name, used }) => [name, used]));
    expect(limits.get("schedules")).toBe(0);
    expect(limits.get("schedule-groups")).toBe(1);
    expect(limits.get("rules")).toBe(1);
    expect(limits.get("event-buses")).toBe(1);
  });
});

describe("a target", () => {
  test("is given back as it was given, replaced by its id, and taken away", async () => {
    await put("r");
    const aws = {
      Id: "1",
      Arn: "arn:aws:sqs:us-east-1:000000000000:q",
      RetryPolicy: { MaximumRetryAttempts: 2 },
    };
    await give(
      "r",
      ruleTarget({ aws, retry: { maxRetries: 2 }, deadLetterQueue: "dlq" }),
      ruleTarget({ id: "2" }),
    );
    const list = () => listTargets(bench.engine, principal, { ...onDefault("r"), ...page });
    expect((await list()).items).toMatchObject([
      { id: "1", aws, retry: { maxRetries: 2, maxAgeSeconds: 86_400 }, deadLetterQueue: "dlq" },
      { id: "2", aws: null, shape: { kind: "event" } },
    ]);
    await give("r", ruleTarget({ shape: { kind: "constant", text: "1" } }));
    expect((await list()).items).toMatchObject([
      { id: "1", aws: null, shape: { kind: "constant" } },
      { id: "2" },
    ]);
    const unknown = await removeTargets(bench.engine, principal, { ...onDefault("r"), ids: ["1", "9"] });
    expect(unknown).toEqual(["9"]);
    expect((await list()).items.map(({ id }) => id)).toEqual(["2"]);
  });

  test("is one of five at most, given once a call; then none is kept", async () => {
    await put("r");
    const many = ["1", "2", "3", "4", "5"].map((id) => ruleTarget({ id }));
    await give("r", ...many);
    await give("r", ...many);
    await expect(give("r", ruleTarget({ id: "6" }))).rejects.toEqual(
      refusedWith({ code: "too-many-targets", rule: "r" }),
    );
    await expect(give("r", ruleTarget(), ruleTarget())).rejects.toEqual(
      refusedWith({ code: "target-given-twice", target: "1" }),
    );
    await expect(give("r", ruleTarget({ shape: { kind: "path", path: "no" } }))).rejects.toEqual(
      refusedWith({ code: "invalid-path", target: "1" }),
    );
    await expect(give("no", ruleTarget())).rejects.toEqual(
      refusedWith({ code: "unknown-rule", bus: "default", rule: "no" }),
    );
  });

  test("that names what is not there fails by itself", async () => {
    await put("r");
    const failed = await give(
      "r",
      ruleTarget(),
      ruleTarget({ id: "2", target: { kind: "api-destination", name: "gone" } }),
      ruleTarget({ id: "3", target: { kind: "job", job: "gone" } }),
    );
    expect(failed).toMatchObject([
      { id: "2", problem: { code: "unknown-api-destination" } },
      { id: "3", problem: { code: "unknown-job" } },
    ]);
    const kept = await listTargets(bench.engine, principal, { ...onDefault("r"), ...page });
    expect(kept.items.map(({ id }) => id)).toEqual(["1"]);
  });
});

describe("a rule with an expression", () => {
  const timed = async (rest: object = { expression: "rate(5 minutes)" }) => {
    await createQueue(bench.engine, principal, { name: "q" });
    await put("tick", rest);
    await give("tick", ruleTarget());
  };

  test("fires first when the rate has passed once, with AWS's scheduled event, one id for all its targets", async () => {
    await timed();
    await give("tick", ruleTarget({ id: "2" }));
    await bench.advanceTo("2026-03-01T10:05:06Z");
    expect(await received()).toEqual([]);
    await bench.advanceTo("2026-03-01T10:05:07Z");
    const [one = "", two = "", ...more] = await received();
    expect(more).toEqual([]);
    expect(two).toBe(one);
    const { id } = JSON.parse(one);
    expect(one).toBe(
      `{"version":"0","id":"${id}","detail-type":"Scheduled Event","source":"aws.events","account":"000000000000","time":"2026-03-01T10:05:07Z","region":"us-east-1","resources":["arn:aws:events:us-east-1:000000000000:rule/tick"],"detail":{}}`,
    );
    await bench.advanceTo("2026-03-01T10:10:07Z");
    expect(await received()).toHaveLength(2);
  });

  test("keeps its rate's grid over a replacement that says the same, and begins anew with another", async () => {
    await timed();
    await bench.clock.set("2026-03-01T10:03:00Z");
    await put("tick", { expression: "rate(5 minutes)", description: "words" });
    await bench.advanceTo("2026-03-01T10:05:07Z");
    expect(await received()).toHaveLength(1);
    await bench.clock.set("2026-03-01T10:06:00Z");
    await put("tick", { expression: "rate(10 minutes)" });
    await bench.advanceTo("2026-03-01T10:15:59Z");
    expect(await received()).toEqual([]);
    await bench.advanceTo("2026-03-01T10:16:00Z");
    expect(await received()).toHaveLength(1);
  });

  test("is silent while it is disabled, and when it is deleted or has a pattern instead", async () => {
    await timed({ expression: "cron(* * * * ? *)" });
    await disableRule(bench.engine, principal, onDefault("tick"));
    await bench.advanceTo("2026-03-01T10:02:00Z");
    expect(await received()).toEqual([]);
    await enableRule(bench.engine, principal, onDefault("tick"));
    await bench.advanceTo("2026-03-01T10:03:00Z");
    expect(await received()).toHaveLength(1);
    await put("tick", { pattern: orderPattern });
    await bench.advanceTo("2026-03-01T10:05:00Z");
    expect(await received()).toEqual([]);
    await put("tick", { expression: "cron(* * * * ? *)", pattern: orderPattern });
    await putEvents(bench.engine, principal, [order()]);
    await bench.advanceTo("2026-03-01T10:06:00Z");
    expect(await received()).toHaveLength(2);
    await removeTargets(bench.engine, principal, { ...onDefault("tick"), ids: ["1"] });
    await deleteRule(bench.engine, principal, onDefault("tick"));
    await bench.advanceTo("2026-03-01T10:08:00Z");
    expect(await received()).toEqual([]);
  });

  test("gives each target what it wants of the event", async () => {
    await timed();
    await give("tick", ruleTarget({ shape: { kind: "constant", text: '{"a":1}' } }));
    await bench.advanceTo("2026-03-01T10:05:07Z");
    expect(await received()).toEqual(['{"a":1}']);
  });
});
