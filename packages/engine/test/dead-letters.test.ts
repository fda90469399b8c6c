// Dead letters in bulk: found by what they died of, redriven or discarded by a filter, each once.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  callJob,
  discardDeadLetters,
  getDeadLetter,
  listCauses,
  listDeadLetters,
  listOutcomes,
  putSchedule,
  redriveDeadLetter,
  redriveDeadLetters,
  runSchedule,
  type ListDeadLetters,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob, type TestJob } from "./test-job.ts";

let healed: boolean;
let job: TestJob;
let bench: TestEngine;
beforeEach(async () => {
  healed = false;
  job = testJob({
    run: ({ input }) => (healed ? succeeded : { kind: "gave-up", error: `cannot do ${input ?? "nothing"}` }),
  });
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", jobs: [job] });
});
afterEach(() => bench.close());

const work = () => bench.engine.workOff();
const list = async (given: Partial<ListDeadLetters> = {}) =>
  (await listDeadLetters(bench.engine, principal, { limit: 50, cursor: null, schedule: null, ...given }))
    .items;

/** So many runs of a schedule that die. */
async function die(name: string, count: number, input: unknown = { word: name }): Promise<void> {
  const said = definition({ state: "paused", retry: { maxRetries: 0 } });
  await putSchedule(bench.engine, principal, { ...named(name), definition: said });
  for (let run = 0; run < count; run++)
    await runSchedule(bench.engine, principal, { ...named(name), input, idempotencyKey: null });
  await work();
}

const auditOf = (action: string) =>
  bench.testDatabase.database.execute(
    "select subject, detail from punctual.audit_events where action = $1 order by id",
    [action],
  );

describe("a list of dead letters", () => {
  test("is cut by schedule, job, reason and time", async () => {
    await die("one", 2);
    await bench.clock.set("2026-03-02T00:00:00Z");
    await die("other", 1);
    expect(await list({ schedule: "one" })).toHaveLength(2);
    expect(await list({ job: "test.job", reason: "gave up" })).toHaveLength(3);
    expect(await list({ job: "another" })).toEqual([]);
    expect(await list({ reason: "maximum age" })).toEqual([]);
    expect(await list({ from: new Date("2026-03-01T12:00:00Z") })).toMatchObject([
      { schedule: "default/other", job: "test.job" },
    ]);
    expect(await list({ to: new Date("2026-03-01T12:00:00Z") })).toHaveLength(2);
  });

  test("shows open, redriven and discarded ones each by themselves, and by default all but the discarded", async () => {
    await die("one", 3);
    const [redriven, discarded, open] = (await list()).map(({ id }) => id);
    healed = true;
    await redriveDeadLetter(bench.engine, principal, { id: redriven ?? "" });
    await discardDeadLetters(bench.engine, principal, { filter: { ids: [discarded ?? ""] } });
    const ids = async (state: ListDeadLetters["state"] & string) =>
      (await list({ state })).map(({ id }) => id);
    expect(await ids("redriven")).toEqual([redriven]);
    expect(await ids("discarded")).toEqual([discarded]);
    expect(await ids("open")).toEqual([open]);
    expect(await list()).toHaveLength(2);
    expect(await getDeadLetter(bench.engine, principal, { id: discarded ?? "" })).toMatchObject({
      discardedAt: expect.any(Date),
    });
  });

  test("is told in short by its causes, the most frequent first", async () => {
    await die("rare", 1);
    await die("often", 3);
    const { items } = await listCauses(bench.engine, principal, { limit: 200 });
    expect(items).toMatchObject([
      { schedule: "default/often", job: "test.job", reason: "gave up", count: 3 },
      { schedule: "default/rare", error: 'cannot do {"word":"rare"}', count: 1, newestAt: expect.any(Date) },
    ]);
    const ofOne = await listCauses(bench.engine, principal, {
      limit: 200,
      schedule: "rare",
      job: "test.job",
    });
    expect(ofOne.items).toEqual(items.slice(1));
  });

  test("holds those of one error alone where its digest is asked for, one without an error too", async () => {
    await die("one", 2, "an input");
    await die("one", 1, "another");
    await bench.testDatabase.database.execute(
      "insert into punctual.dead_letters (tenant, run_id, scheduled_at, reason, created_at) values ($1, gen_random_uuid(), punctual.now(), 'maximum age', punctual.now())",
      [principal.tenant],
    );
    const { items } = await listCauses(bench.engine, principal, { limit: 200 });
    expect(items.map(({ count }) => count)).toEqual([2, 1, 1]);
    for (const { error, errorDigest, count } of items) {
      const letters = await list({ errorDigest });
      expect(letters.map((letter) => letter.error)).toEqual(Array<string | null>(count).fill(error));
      const dry = await redriveDeadLetters(bench.engine, principal, {
        filter: { errorDigest },
        dryRun: true,
      });
      expect(dry).toMatchObject({ matched: count });
    }
    const [often] = items;
    await discardDeadLetters(bench.engine, principal, {
      filter: { errorDigest: often?.errorDigest ?? null },
    });
    expect(await list({ state: "open" })).toHaveLength(2);
  });
});

describe("a redrive by filter", () => {
  test("as a dry run counts and shows what it would do, and does nothing", async () => {
    await die("one", 12);
    const dry = await redriveDeadLetters(bench.engine, principal, {
      filter: { schedule: "one" },
      dryRun: true,
    });
    expect(dry).toMatchObject({ matched: 12, redriven: 0, byReason: [{ reason: "gave up", count: 12 }] });
    expect(dry.sample).toHaveLength(10);
    expect(await list({ state: "open" })).toHaveLength(12);
  });

  test("runs again what it means and nothing else, and is on record with the filter and the count", async () => {
    await die("one", 3);
    await die("other", 2);
    healed = true;
    const { sample: _sample, ...done } = await redriveDeadLetters(bench.engine, principal, {
      filter: { schedule: "one", reason: "gave up" },
    });
    const at = new Date("2026-03-01T00:00:00Z");
    expect(done).toEqual({
      matched: 3,
      redriven: 3,
      byReason: [{ reason: "gave up", count: 3 }],
      redrivenFrom: at,
      redrivenTo: at,
    });
    await work();
    expect(await list({ state: "open" })).toMatchObject([
      { schedule: "default/other" },
      { schedule: "default/other" },
    ]);
    expect(await auditOf("dead-letter.redrive")).toMatchObject([
      { subject: "3 dead letters", detail: { filter: { schedule: "one", reason: "gave up" }, count: 3 } },
    ]);
    expect(await redriveDeadLetters(bench.engine, principal, { filter: { schedule: "one" } })).toMatchObject({
      matched: 0,
      redriven: 0,
    });
  });

  test("goes through more letters than fit into one batch, each once, while they die again", async () => {
    await die("one", 1);
    await bench.testDatabase.database.execute(copies);
    const done = await redriveDeadLetters(bench.engine, principal, { filter: {} });
    expect(done).toMatchObject({ matched: 2_501, redriven: 2_501 });
    expect(await auditOf("dead-letter.redrive")).toHaveLength(3);
    const [queue] = await bench.testDatabase.database.execute(
      "select count(*)::int as runs from punctual.queue",
    );
    expect(queue).toEqual({ runs: 2_501 });
  });

  test("leaves alone what another tenant's dead letters are", async () => {
    await die("one", 1);
    const stranger = { ...principal, tenant: "other" };
    const [letter] = await list();
    const filter = { ids: [letter?.id ?? ""] };
    expect(await redriveDeadLetters(bench.engine, stranger, { filter })).toMatchObject({ matched: 0 });
    expect(await discardDeadLetters(bench.engine, stranger, { filter })).toMatchObject({ discarded: 0 });
    expect(await list({ state: "open" })).toHaveLength(1);
  });

  test("is refused for what is no id", async () => {
    await expect(
      redriveDeadLetters(bench.engine, principal, { filter: { ids: ["x"] } }),
    ).rejects.toMatchObject({ code: "invalid-request", field: "filter.ids" });
  });
});

/** 2,500 more of the one run that died. */
const copies = `
  with made as (
    insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, state, created_at, due_at, ended_at)
    select gen_random_uuid(), r.tenant, r.schedule_id, r.schedule_version, r.kind, r.job, r.scheduled_at, 'dead', r.created_at, r.due_at, r.ended_at
      from punctual.runs r, generate_series(1, 2500)
    returning id, tenant, schedule_id, scheduled_at
  )
  insert into punctual.dead_letters (tenant, run_id, scheduled_at, schedule_id, reason, created_at)
  select tenant, id, scheduled_at, schedule_id, 'gave up', punctual.now() from made`;

describe("what came of redriven letters", () => {
  test("is told by how their runs stand, for one redrive or for all", async () => {
    await die("one", 2);
    await die("other", 1);
    healed = true;
    const first = await redriveDeadLetters(bench.engine, principal, { filter: { schedule: "one" } });
    const { redrivenFrom, redrivenTo } = first;
    const outcomes = () => listOutcomes(bench.engine, principal, { redrivenFrom, redrivenTo });
    expect(await outcomes()).toEqual({ redriven: 2, runs: { waiting: 2 } });
    await work();
    expect(await outcomes()).toEqual({ redriven: 2, runs: { succeeded: 2 } });
    healed = false;
    await bench.clock.set("2026-03-02T00:00:00Z");
    await redriveDeadLetters(bench.engine, principal, { filter: {} });
    await work();
    expect(await outcomes()).toEqual({ redriven: 2, runs: { succeeded: 2 } });
    expect(await listOutcomes(bench.engine, principal, {})).toEqual({
      redriven: 3,
      runs: { succeeded: 2, dead: 1 },
    });
    expect(await list({ state: "redriven", redrivenFrom, redrivenTo })).toMatchObject([
      { schedule: "default/one", runState: "succeeded" },
      { schedule: "default/one", runState: "succeeded" },
    ]);
  });

  test("counts a letter whose run is gone, and nobody else's", async () => {
    await bench.testDatabase.database.execute(
      "insert into punctual.dead_letters (tenant, run_id, scheduled_at, reason, created_at, redriven_at) values ($1, gen_random_uuid(), punctual.now(), 'gave up', punctual.now(), punctual.now())",
      [principal.tenant],
    );
    expect(await listOutcomes(bench.engine, principal, {})).toEqual({ redriven: 1, runs: {} });
    expect(await list()).toMatchObject([{ runState: null }]);
    const stranger = { ...principal, tenant: "other" };
    expect(await listOutcomes(bench.engine, stranger, {})).toEqual({ redriven: 0, runs: {} });
  });
});

test("an edited input takes the place of the old one, of which the audit keeps the digest alone", async () => {
  await die("one", 1, "the old text");
  const [letter] = await list();
  const id = letter?.id ?? "";
  healed = true;
  const run = await redriveDeadLetter(bench.engine, principal, { id, input: { new: true } });
  expect(run).toMatchObject({ id: letter?.runId, state: "waiting" });
  await work();
  expect(job.calls.at(-1)?.input).toBe('{"new":true}');
  const [entry] = await auditOf("dead-letter.redrive");
  const digest = createHash("sha256").update("the old text").digest("hex");
  expect(entry).toMatchObject({ subject: id, detail: { count: 1, inputsBeforeSha256: [digest] } });
  expect(JSON.stringify(entry)).not.toContain("the old text");
  await expect(redriveDeadLetter(bench.engine, principal, { id })).rejects.toMatchObject({
    code: "run-not-retryable",
  });
});

test("a discard by filter takes off the list what it means; the runs stay on record as dead", async () => {
  await die("one", 2);
  await callJob(bench.engine, principal, {
    job: "test.job",
    input: {},
    scheduledAt: null,
    idempotencyKey: null,
  });
  await work();
  expect(await discardDeadLetters(bench.engine, principal, { filter: { schedule: "one" } })).toMatchObject({
    matched: 2,
    discarded: 2,
  });
  expect(await list()).toMatchObject([{ schedule: null }]);
  const [dead] = await bench.testDatabase.database.execute(
    "select count(*)::int as runs from punctual.runs where state = 'dead'",
  );
  expect(dead).toEqual({ runs: 3 });
});
