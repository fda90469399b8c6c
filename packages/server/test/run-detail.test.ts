// What a run, a dead letter and the system say in full, over HTTP.
import { callJob, type Principal } from "@punctual/engine";
import { defineJob } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openDoor, startedAt, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

const unlucky = defineJob({
  name: "test.unlucky",
  input: z.looseObject({}),
  run: async () => {
    throw new Error("not today");
  },
});

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo, unlucky] })));
afterAll(() => door.close());

const post = (path: string, body: object) => door.ask(`/api/v1${path}`, { method: "POST", body });
const show = async (path: string) => (await door.ask(`/api/v1${path}`)).json();
const work = () => door.bench.advanceTo(startedAt);

async function fire(name: string, schedule: object): Promise<string> {
  const path = `/schedules/default/${name}`;
  const body = { expression: "cron(0 2 * * ? *)", timezone: "America/Sao_Paulo", ...schedule };
  await door.ask(`/api/v1${path}`, { method: "PUT", body });
  return (await post(`${path}:run`, {})).json().id;
}

const caller: Principal = { tenant: "default", actor: "test", role: "operator" };
const template = { date: "<aws.scheduler.scheduled-date>", attempt: "<aws.scheduler.attempt-number>" };

test("a run that waits says what it will send, where to, and when, with its template filled in", async () => {
  const target = { kind: "job", job: "test.unlucky" };
  const id = await fire("unlucky", {
    target,
    input: template,
    retry: { maxRetries: 3, maxAgeSeconds: 3600 },
  });
  expect(await show(`/runs/${id}`)).toMatchObject({
    state: "waiting",
    // In São Paulo the day before has not ended.
    input: '{"date":"2026-02-28","attempt":"1"}',
    target,
    timezone: "America/Sao_Paulo",
    upcoming: { attemptAt: startedAt, retriesLeft: 3, giveUpAt: "2026-03-01T01:00:30.000Z" },
  });
  await work();
  const retried = await show(`/runs/${id}`);
  expect(retried).toMatchObject({
    input: '{"date":"2026-02-28","attempt":"2"}',
    upcoming: { attemptAt: retried.dueAt, retriesLeft: 2 },
  });
});

test("a run that has ended says what it sent, and that nothing is to come; a call has no target", async () => {
  const id = await fire("once", {
    target: { kind: "job", job: "test.echo" },
    input: { word: "<aws.scheduler.scheduled-date>" },
  });
  await work();
  expect(await show(`/runs/${id}`)).toMatchObject({
    state: "succeeded",
    input: '{"word":"2026-02-28"}',
    upcoming: null,
  });
  const asked = { job: "test.echo", input: { word: "<aws.scheduler.execution-id>" } };
  const call = { ...asked, scheduledAt: null, idempotencyKey: null };
  const { id: called } = await callJob(door.bench.engine, caller, call);
  expect(await show(`/runs/${called}`)).toMatchObject({
    input: '{"word":"<aws.scheduler.execution-id>"}',
    target: null,
    timezone: null,
  });
});

test("what a connection adds to a request is shown nowhere", async () => {
  const connection = { kind: "api-key", header: "x-api-key", value: "not-to-be-seen" };
  await door.ask("/api/v1/connections/partner", { method: "PUT", body: connection });
  const id = await fire("http", {
    target: { kind: "http", url: "https://example.com", connection: "partner" },
  });
  const answer = await door.ask(`/api/v1/runs/${id}`);
  expect(answer.json()).toMatchObject({
    input: null,
    target: { kind: "http", connection: "partner", headers: {} },
  });
  expect(answer.body).not.toContain("not-to-be-seen");
  await post(`/runs/${id}:cancel`, {});
});

test("a dead letter says what could not be delivered, after how many attempts, and how its run stands", async () => {
  const target = { kind: "job", job: "test.echo" };
  const runId = await fire("dead", { target, input: { fail: true }, retry: { maxRetries: 0 } });
  await work();
  const [letter] = (await show("/dead-letters?schedule=dead")).items;
  expect(letter.input).toBeUndefined();
  expect(await show(`/dead-letters/${letter.id}`)).toMatchObject({
    runId,
    input: '{"fail":true}',
    target,
    attempts: 1,
    run: { id: runId, state: "dead", endedAt: startedAt },
  });
  await post(`/dead-letters/${letter.id}:redrive`, { input: { word: "mended" } });
  await work();
  expect(await show(`/dead-letters/${letter.id}`)).toMatchObject({
    input: '{"word":"mended"}',
    attempts: 2,
    run: { state: "succeeded" },
  });
});

test("causes of dead letters are as many as are asked for", async () => {
  for (const name of ["first", "second"])
    await fire(name, {
      target: { kind: "job", job: "test.echo" },
      input: { fail: true },
      retry: { maxRetries: 0 },
    });
  await work();
  expect((await show("/dead-letters/causes")).items).toHaveLength(2);
  expect((await show("/dead-letters/causes?limit=1")).items).toHaveLength(1);
  expect(await show("/dead-letters/causes?limit=201")).toMatchObject({ status: 400, field: "limit" });
});

test("runs are listed by kind, and those that are open at once", async () => {
  const kinds = async (query: string) =>
    (await show(`/runs?${query}`)).items.map((run: { kind: string; state: string }) => [run.kind, run.state]);
  expect(await kinds("kind=scheduled")).toEqual([]);
  expect(await kinds("kind=manual&schedule=first")).toEqual([["manual", "dead"]]);
  const open = await kinds("state=waiting,claimed,running&schedule=unlucky");
  expect(open).toEqual(await kinds("schedule=unlucky&kind=manual"));
  expect(await kinds("state=waiting,claimed,running&job=test.echo")).toEqual([]);
  expect(await kinds("state=dead,waiting&schedule=first")).toEqual([["manual", "dead"]]);
  expect(await show("/runs?kind=daily")).toMatchObject({ status: 400, field: "kind" });
});

test("alarms are listed by how they stand", async () => {
  for (const name of ["one", "two"])
    await door.ask(`/api/v1/alarms/${name}`, { method: "PUT", body: { kind: "dead", schedule: "first" } });
  const { database } = door.bench.testDatabase;
  await database.execute(
    "update punctual.alarms set state = 'alarm', detail = 'one run is dead' where name = 'two'",
  );
  expect((await show("/alarms?state=alarm")).items).toMatchObject([
    { name: "two", schedule: "default/first", detail: "one run is dead", since: startedAt },
  ]);
  expect((await show("/alarms?state=ok")).items).toMatchObject([{ name: "one", detail: null }]);
  expect(await show("/alarms?state=bad")).toMatchObject({ status: 400, field: "state" });
});

test("the system says the database's time, its mode and its nodes; another tenant sees no nodes", async () => {
  const system = await show("/system");
  expect(system).toMatchObject({
    now: startedAt,
    mode: "production",
    version: null,
    nodes: [{ name: "test", startedAt: expect.any(String), lastSeenAt: expect.any(String) }],
  });
  const made = await post("/access-keys", { name: "other", tenant: "acme", role: "viewer" });
  const others = await door.ask("/api/v1/system", { token: made.json().key });
  expect(others.json()).toMatchObject({ now: startedAt, nodes: [] });
});
