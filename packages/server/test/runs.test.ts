// Runs and dead letters over HTTP, each operation by the statuses that it answers.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDoor, startedAt, type Door } from "./door.ts";
import { echo, items } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo, items] })));
afterAll(() => door.close());

const unknownId = "0198c0de-0000-7000-8000-000000000000";
const post = (path: string) => door.ask(`/api/v1${path}`, { method: "POST" });
const work = () => door.bench.advanceTo(startedAt);

/** Answers the id of a run that waits. */
async function fire(job: string, input: object): Promise<string> {
  const path = `/api/v1/schedules/default/${job}`;
  const body = { expression: "cron(0 2 * * ? *)", target: { kind: "job", job }, retry: { maxRetries: 0 } };
  await door.ask(path, { method: "PUT", body });
  const answer = await door.ask(`${path}:run`, { method: "POST", body: { input } });
  return answer.json<{ id: string }>().id;
}

describe("GET a run", () => {
  test("shows its attempts, and its log lines with their data", async () => {
    const id = await fire("test.echo", { word: "hello" });
    await work();
    const answer = await door.ask(`/api/v1/runs/${id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      id,
      tenant: "default",
      schedule: "default/test.echo",
      job: "test.echo",
      kind: "manual",
      state: "succeeded",
      result: { word: "hello" },
      attemptCount: 1,
      lost: 0,
      attempts: [{ number: 1, outcome: "succeeded", token: expect.stringMatching(/^\d+$/) }],
      log: [{ level: "info", message: "echoed", data: { word: "hello" } }],
    });
  });

  test("shows the tally and the failed items of a partial run", async () => {
    const id = await fire("test.items", {});
    await work();
    expect((await door.ask(`/api/v1/runs/${id}`)).json()).toMatchObject({
      state: "partial",
      tally: { total: 2, successful: 1, failed: 1, skipped: 0 },
      items: [{ key: "bad", error: "spoilt" }],
    });
  });

  test("leads to the runs of its schedule next to it, and to its dead letter while that is open", async () => {
    const ids = [
      await fire("test.echo", {}),
      await fire("test.echo", { fail: true }),
      await fire("test.echo", {}),
    ].sort();
    await work();
    const links = async (id = "") => (await door.ask(`/api/v1/runs/${id}`)).json();
    expect(await links(ids[1])).toMatchObject({ previousId: ids[0], nextId: ids[2] });
    expect((await links(ids[2])).nextId).toBeNull();
    const shown = await Promise.all(ids.map(links));
    const dead = shown.find(({ state }) => state === "dead");
    const kept = shown.find(({ state }) => state === "succeeded");
    expect(kept.deadLetterId).toBeNull();
    expect((await door.ask(`/api/v1/dead-letters/${dead.deadLetterId}`)).json().runId).toBe(dead.id);
    await post(`/dead-letters/${dead.deadLetterId}:discard`);
    expect((await links(dead.id)).deadLetterId).toBeNull();
  });

  test.each(["no-id", unknownId])("answers 404 for the id %s", async (id) => {
    expect((await door.ask(`/api/v1/runs/${id}`)).json()).toMatchObject({ status: 404, code: "not-found" });
  });
});

test("runs are listed newest first, by page and by filter", async () => {
  const ids = [await fire("test.echo", {}), await fire("test.echo", {})];
  const list = (query: string) => door.ask(`/api/v1/runs?${query}`);
  const waiting = (await list("job=test.echo&state=waiting,running&state=claimed")).json<{
    items: { id: string }[];
  }>();
  expect(waiting.items.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const page = (await list("schedule=default/test.echo&limit=1")).json<{ nextCursor: string }>();
  const next = `limit=1&cursor=${page.nextCursor}`;
  expect((await list(`schedule=default/test.echo&${next}`)).statusCode).toBe(200);
  expect((await list(`schedule=default/other&${next}`)).json().code).toBe("invalid-cursor");
  expect((await list("from=2026-03-01T00:00:31Z")).json().items).toEqual([]);
  for (const query of ["state=done", "from=yesterday", "limit=201", "tenant=other", "job=%00"])
    expect((await list(query)).json(), `about ${query}`).toMatchObject({ status: 400 });
  await work();
});

test("runs that were tried so often at least are found, open ones too", async () => {
  const tried = await fire("test.echo", { fail: true });
  await work();
  const untried = await fire("test.echo", {});
  const found = async (query: string) =>
    (await door.ask(`/api/v1/runs?${query}`))
      .json<{ items: { id: string }[] }>()
      .items.map(({ id }) => id)
      .filter((id) => id === tried || id === untried);
  expect(await found("minAttempts=1")).toEqual([tried]);
  expect(await found("schedule=default/test.echo&minAttempts=1")).toEqual([tried]);
  expect(await found("minAttempts=2")).toEqual([]);
  await post(`/runs/${tried}:retry`);
  expect(await found("state=waiting&minAttempts=1")).toEqual([tried]);
  await work();
});

test("a run that has not ended is cancelled, one that has is 409", async () => {
  const id = await fire("test.echo", {});
  expect((await post(`/runs/${id}:cancel`)).json()).toMatchObject({ id, state: "cancelled" });
  expect((await post(`/runs/${id}:cancel`)).json()).toMatchObject({ status: 409, code: "run-ended" });
  expect((await post(`/runs/${unknownId}:cancel`)).statusCode).toBe(404);
});

test("a dead run is retried, one that succeeded is 409", async () => {
  const dead = await fire("test.echo", { fail: true });
  const succeeded = await fire("test.echo", {});
  await work();
  expect((await post(`/runs/${dead}:retry`)).json()).toMatchObject({ id: dead, state: "waiting" });
  expect((await post(`/runs/${succeeded}:retry`)).json()).toMatchObject({
    status: 409,
    code: "run-not-retryable",
  });
  expect((await post(`/runs/${unknownId}:retry`)).statusCode).toBe(404);
  await work();
});

describe("a dead letter", () => {
  let runId: string;
  let id: string;
  beforeEach(async () => {
    runId = await fire("test.echo", { fail: true });
    await work();
    const { items: letters } = (await door.ask("/api/v1/dead-letters?schedule=default/test.echo")).json<{
      items: { id: string; runId: string }[];
    }>();
    id = letters.find((letter) => letter.runId === runId)?.id ?? "none";
  });

  test("is shown with its run, reason and error", async () => {
    const answer = await door.ask(`/api/v1/dead-letters/${id}`);
    expect(answer.json()).toMatchObject({ id, runId, schedule: "default/test.echo", redrivenAt: null });
    expect(answer.json().error).toContain("told to fail");
    expect((await door.ask(`/api/v1/dead-letters/${unknownId}`)).statusCode).toBe(404);
  });

  test("is redriven: its run waits again", async () => {
    expect((await post(`/dead-letters/${id}:redrive`)).json()).toMatchObject({ id: runId, state: "waiting" });
    expect((await post(`/dead-letters/${unknownId}:redrive`)).statusCode).toBe(404);
  });

  test("is discarded: it leaves the list, its run stays", async () => {
    expect((await post(`/dead-letters/${id}:discard`)).statusCode).toBe(204);
    const list = await door.ask("/api/v1/dead-letters");
    expect(list.body).not.toContain(id);
    expect((await door.ask(`/api/v1/runs/${runId}`)).json()).toMatchObject({ state: "dead" });
    expect((await post(`/dead-letters/${unknownId}:discard`)).statusCode).toBe(404);
  });
});
