// Dead letters in bulk and failed items over HTTP, each operation by the statuses that it answers.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, startedAt, type Door } from "./door.ts";
import { echo, items } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo, items] })));
afterAll(() => door.close());

const unknownId = "0198c0de-0000-7000-8000-000000000000";
const post = (path: string, body?: object) => door.ask(`/api/v1${path}`, { method: "POST", body });
const work = () => door.bench.advanceTo(startedAt);
const open = async () =>
  (await door.ask("/api/v1/dead-letters?state=open")).json<{ items: { id: string; runId: string }[] }>()
    .items;

async function fire(name: string, input: object, job = "test.echo"): Promise<string> {
  const path = `/api/v1/schedules/default/${name}`;
  const body = { expression: "cron(0 2 * * ? *)", target: { kind: "job", job }, retry: { maxRetries: 0 } };
  await door.ask(path, { method: "PUT", body });
  return (await door.ask(`${path}:run`, { method: "POST", body: { input } })).json<{ id: string }>().id;
}

test("dead letters are redriven by a filter: first shown, then done, with another input", async () => {
  const ids = [await fire("one", { fail: true }), await fire("one", { fail: true })];
  await fire("other", { fail: true });
  await work();
  const filter = { schedule: "one", reason: "gave up", from: "2026-01-01T00:00:00Z" };
  const dry = await post("/dead-letters:redrive", { filter, dryRun: true });
  expect(dry.statusCode).toBe(200);
  expect(dry.json()).toMatchObject({ matched: 2, redriven: 0, byReason: [{ reason: "gave up", count: 2 }] });
  expect(dry.json().sample).toHaveLength(2);
  const done = await post("/dead-letters:redrive", { filter, input: { word: "mended" } });
  expect(done.json()).toMatchObject({ matched: 2, redriven: 2 });
  const { redrivenFrom, redrivenTo } = done.json<{ redrivenFrom: string; redrivenTo: string }>();
  const query = `reason=gave%20up&schedule=one&redrivenFrom=${redrivenFrom}&redrivenTo=${redrivenTo}`;
  const outcomes = async () => (await door.ask(`/api/v1/dead-letter-outcomes?${query}`)).json();
  expect(await outcomes()).toEqual({ redriven: 2, runs: { waiting: 2 } });
  await work();
  expect(await outcomes()).toEqual({ redriven: 2, runs: { succeeded: 2 } });
  for (const id of ids)
    expect((await door.ask(`/api/v1/runs/${id}`)).json()).toMatchObject({
      state: "succeeded",
      result: { word: "mended" },
    });
  expect(await open()).toHaveLength(1);
});

test("dead letters are told by their causes, and discarded by a filter", async () => {
  const causes = (await door.ask("/api/v1/dead-letters/causes")).json();
  expect(causes.items).toMatchObject([{ schedule: "default/other", job: "test.echo", count: 1 }]);
  const alike = `errorDigest=${causes.items[0].errorDigest}&state=open`;
  expect((await door.ask(`/api/v1/dead-letters?${alike}`)).json().items).toHaveLength(1);
  expect((await door.ask("/api/v1/dead-letters/causes?schedule=one")).json().items).toEqual([]);
  const filter = { job: "test.echo" };
  expect((await post("/dead-letters:discard", { filter, dryRun: true })).json()).toMatchObject({
    matched: 1,
    discarded: 0,
  });
  expect((await post("/dead-letters:discard", { filter })).json()).toMatchObject({
    matched: 1,
    discarded: 1,
  });
  expect(await open()).toEqual([]);
});

test.each([
  ["redrive", {}, "filter"],
  ["redrive", { filter: { ids: ["x"] } }, "filter.ids"],
  ["redrive", { filter: { shedule: "one" } }, "filter.shedule"],
  ["redrive", { filter: { from: "yesterday" } }, "filter.from"],
  ["redrive", { filter: { errorDigest: "x" } }, "filter.errorDigest"],
  ["discard", { filter: {}, input: {} }, "input"],
])("POST dead letters :%s %j answers 400, naming %s", async (verb, body, field) => {
  expect((await post(`/dead-letters:${verb}`, body)).json()).toMatchObject({ status: 400, field });
});

test.each(["errorDigest", "redrivenFrom"])("GET dead letters with no %s answers 400", async (field) => {
  for (const list of ["dead-letters", "dead-letter-outcomes"])
    expect((await door.ask(`/api/v1/${list}?${field}=x`)).json()).toMatchObject({ status: 400, field });
});

test("one dead letter is redriven with another input; a second time is 409", async () => {
  const runId = await fire("one", { fail: true });
  await work();
  const [letter] = await open();
  const path = `/dead-letters/${letter?.id}:redrive`;
  expect((await post(path, { input: { word: 7 }, word: 1 })).statusCode).toBe(400);
  expect((await post(path, { input: { word: "new" } })).json()).toMatchObject({
    id: runId,
    state: "waiting",
  });
  expect((await post(path)).json()).toMatchObject({ status: 409, code: "run-not-retryable" });
  await work();
  expect((await door.ask(`/api/v1/runs/${runId}`)).json()).toMatchObject({ result: { word: "new" } });
});

test("the failed items of a partial run are retried; a run without any is 409, an unknown one 404", async () => {
  const id = await fire("items", {}, "test.items");
  const succeeded = await fire("one", {});
  await work();
  const path = `/runs/${id}:retry-failed-items`;
  expect((await post(path)).json()).toMatchObject({ id, state: "waiting", tally: { total: 2, failed: 1 } });
  expect((await post(path)).json()).toMatchObject({ status: 409, code: "no-failed-items" });
  expect((await post(`/runs/${succeeded}:retry-failed-items`)).statusCode).toBe(409);
  expect((await post(`/runs/${unknownId}:retry-failed-items`)).statusCode).toBe(404);
  await work();
});
