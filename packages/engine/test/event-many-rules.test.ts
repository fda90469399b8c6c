// A bus with ten thousand rules: an event finds those that it fits, and a change of one rule is seen by the next event.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createQueue, disableRule, putEvents, putRule, putTargets } from "../src/index.ts";
import { principal } from "./definition.ts";
import { onDefault, order, ruleTarget, takenFrom } from "./rules.ts";

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T10:00:00Z" });
});
afterEach(() => bench.close());

const pattern = (id: string) => JSON.stringify({ source: [{ prefix: "shop." }], detail: { id: [id] } });

/** Copies of a rule with one target, each for another order. */
const copies = `
  create temporary table made as
    select n, 'copy-' || n as name, gen_random_uuid() as id from generate_series(1, 10000) n;
  insert into punctual.schedules
    select m.id, s.tenant, 'default/' || m.name, s.name, s.state, null, null, s.origin, 1, s.created_at, s.updated_at
      from punctual.schedules s, made m where s.group_name = 'default/first';
  insert into punctual.schedule_versions (schedule_id, version, expression, timezone, anchor_at, target, max_retries, max_age_seconds,
         flexible_window_minutes, overlap, catch_up, dst_gap, dst_overlap, after_completion, created_at, actor)
    select m.id, 1, v.expression, v.timezone, v.anchor_at, v.target, v.max_retries, v.max_age_seconds,
           v.flexible_window_minutes, v.overlap, v.catch_up, v.dst_gap, v.dst_overlap, v.after_completion, v.created_at, v.actor
      from punctual.schedule_versions v, made m;
  insert into punctual.rules
    select r.tenant, r.bus, m.name, replace(r.pattern, 'first', m.name), r.expression, r.state, r.description, r.aws, r.tags,
           r.created_at, r.updated_at
      from punctual.rules r, made m where r.name = 'first';
  insert into punctual.rule_targets
    select t.tenant, t.bus, m.name, t.id, m.id, t.version, t.address, t.said, t.input_shape, t.aws
      from punctual.rule_targets t, made m where t.rule = 'first';
  update punctual.event_buses set revision = nextval('punctual.bus_revisions');`;

test("an event finds its one rule among ten thousand, and a change of a rule is seen at once", async () => {
  const { engine } = bench;
  await createQueue(engine, principal, { name: "q" });
  await putRule(engine, principal, { ...onDefault("first"), pattern: pattern("first") });
  await putTargets(engine, principal, { ...onDefault("first"), targets: [ruleTarget()] });
  await bench.testDatabase.database.execute(copies);
  const send = async (id: string) => {
    await putEvents(engine, principal, [order({ id })]);
    await engine.workOff();
    return (await takenFrom(engine, "q")).length;
  };
  expect(await send("copy-7531")).toBe(1);
  expect(await send("copy-1")).toBe(1);
  expect(await send("copy-10001")).toBe(0);
  await disableRule(engine, principal, onDefault("copy-1"));
  expect(await send("copy-1")).toBe(0);
  expect(await send("first")).toBe(1);
});
