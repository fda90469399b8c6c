// What an app answers and reports when Punctual delivers a run to it.
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  defineJob,
  GiveUp,
  RetryAfter,
  serveJobs,
  type Guard,
  type JobContext,
  type ServedJobs,
  type ServeJobsOptions,
} from "../src/index.ts";
import { startFakePunctual, type FakePunctual } from "./fake-punctual.ts";
import { manualTiming, type ManualTiming } from "./manual-timing.ts";
import { recordedLog } from "./recorded-log.ts";
import { requestOf } from "./request-of.ts";

type Context = JobContext<{ readonly day?: string | undefined }>;

const open: Guard = { kind: "open", security: {}, check: async () => ({ ok: true, actor: "test" }) };

let punctual: FakePunctual;
let timing: ManualTiming;
beforeEach(async () => {
  punctual = await startFakePunctual();
  timing = manualTiming();
});
afterEach(() => punctual.close());

function served(
  run: (context: Context) => Promise<unknown>,
  options: Partial<ServeJobsOptions> = {},
): ServedJobs {
  const job = defineJob({ name: "test.job", input: z.object({ day: z.string().optional() }), run });
  return serveJobs({ jobs: [job], guard: open, timing, ...options });
}

const delivery = (more: Readonly<Record<string, string>> = {}, body: unknown = {}) =>
  requestOf({ body, headers: punctual.headers({ "content-type": "application/json", ...more }) });

const parsed = (body: unknown): unknown => (typeof body === "string" ? JSON.parse(body) : body);

/** A job that the test ends. */
function held() {
  const begun = Promise.withResolvers<Context>();
  const end = Promise.withResolvers<unknown>();
  const run = (context: Context): Promise<unknown> => {
    begun.resolve(context);
    return end.promise;
  };
  return { begun: begun.promise, end, run };
}

describe("a job that ends within the patience", () => {
  test("is answered with its result and its tally, and reported in no other way", async () => {
    const answer = await served(async () => ({ total: 2, successful: 2, failed: 0 })).handle(delivery());
    expect(answer.status).toBe(200);
    expect(parsed(answer.body)).toEqual({
      result: { total: 2, successful: 2, failed: 0 },
      tally: { total: 2, successful: 2, failed: 0, skipped: 0 },
    });
    expect(punctual.reports.map(({ verb }) => verb)).toEqual(["heartbeat"]);
    expect(punctual.reports[0]?.authorization).toBe("Bearer run-token");
  });

  test("is told its run, its input and its progress before it begins", async () => {
    await punctual.close();
    punctual = await startFakePunctual({
      progress: { cursor: "k", tally: { total: 1, successful: 1, failed: 0, skipped: 0 } },
    });
    const seen: unknown[] = [];
    await served(async ({ run, input, progress }) => seen.push(run, input, progress.cursor)).handle(
      delivery({}, { day: "monday" }),
    );
    expect(seen[0]).toMatchObject({ attempt: 2, timezone: "Europe/Berlin", scheduledDate: "2026-03-01" });
    expect(seen[1]).toEqual({ day: "monday" });
  });

  test.each([
    ["in part", async () => ({ total: 2, successful: 1, failed: 1 }), "complete", { state: "partial" }],
    ["badly", () => Promise.reject(new Error("disk full")), "fail", { error: "disk full", retry: true }],
    ["with a wait", () => Promise.reject(new RetryAfter(90)), "fail", { retry: true, retryAfterSeconds: 90 }],
    ["for good", () => Promise.reject(new GiveUp("gone")), "fail", { error: "gone", retry: false }],
    ["with a large result", async () => "x".repeat(70_000), "complete", { state: "succeeded" }],
    ["with what is no JSON", async () => 1n, "fail", { retry: false }],
  ])("and ends %s is reported first and answered 202", async (_how, run, verb, report) => {
    const answer = await served(run).handle(delivery());
    expect(answer).toMatchObject({ status: 202, headers: { "preference-applied": "respond-async" } });
    expect(punctual.of(verb)).toMatchObject([report]);
  });

  test("and whose end cannot be reported is answered 500 when the patience is over", async () => {
    punctual.answers("fail", 503);
    const answer = served(() => Promise.reject(new Error("disk full"))).handle(delivery());
    await punctual.reported("fail");
    await timing.waited(0.5);
    timing.advance(5);
    expect(await answer).toMatchObject({ status: 500, body: { code: "run-failed" } });
  });

  test("and whose result is too large to be kept is done all the same, without it", async () => {
    punctual.answers("complete", 413);
    const answer = served(async () => "x".repeat(70_000)).handle(delivery());
    await punctual.reported("complete", 2);
    expect((await answer).status).toBe(500);
    expect(punctual.of("complete")[1]).toEqual({ state: "succeeded", result: null });
  });

  test("has its log on the run's record and in the app's own", async () => {
    const log = recordedLog();
    await served(
      async (context) => {
        for (let line = 0; line < 150; line++) context.log.info(`line ${line}`, { line });
      },
      { log },
    ).handle(delivery());
    const sent = punctual.of("log").map(({ lines }) => (Array.isArray(lines) ? lines.length : 0));
    expect(sent).toEqual([100, 50]);
    expect(log.lines).toHaveLength(150);
    expect(log.lines[0]).toMatchObject({ message: "line 0", data: { line: 0, job: "test.job" } });
  });
});

describe("a job that takes longer than the patience", () => {
  test("is answered 202, goes on, beats every 15 s and reports its end", async () => {
    const { begun, end, run } = held();
    const works: Promise<unknown>[] = [];
    const answer = served(run, { waitUntil: (work) => void works.push(work) }).handle(delivery());
    await begun;
    timing.advance(5);
    expect(await answer).toMatchObject({ status: 202, headers: { "preference-applied": "respond-async" } });
    for (let beats = 2; beats <= 13; beats++) {
      await timing.waited(15);
      timing.advance(15);
      await punctual.reported("heartbeat", beats);
    }
    end.resolve({ done: true });
    await Promise.all(works);
    expect(works).toHaveLength(1);
    expect(punctual.of("complete")).toEqual([{ state: "succeeded", result: { done: true } }]);
  });

  test("repeats the report of its end while Punctual is away", async () => {
    punctual.answers("complete", 503);
    const { begun, end, run } = held();
    const works: Promise<unknown>[] = [];
    const answer = served(run, { waitUntil: (work) => void works.push(work) }).handle(delivery());
    await begun;
    timing.advance(5);
    await answer;
    end.resolve("done");
    await timing.waited(0.5);
    timing.advance(0.5);
    await timing.waited(1);
    punctual.answers("complete", null);
    timing.advance(1);
    await Promise.all(works);
    expect(punctual.of("complete")).toHaveLength(3);
  });

  test("is aborted when the run is another's, and reports nothing", async () => {
    const { begun, run } = held();
    const works: Promise<unknown>[] = [];
    const answer = served(run, { waitUntil: (work) => void works.push(work) }).handle(delivery());
    const { signal } = await begun;
    timing.advance(5);
    await answer;
    punctual.answers("heartbeat", 409);
    await timing.waited(15);
    timing.advance(10);
    await once(signal, "abort");
    await Promise.all(works);
    expect(punctual.reports.every(({ verb }) => verb === "heartbeat")).toBe(true);
  });

  test("is aborted when no heartbeat was answered for as long as the lease", async () => {
    const { begun, run } = held();
    const app = served(run);
    const answer = app.handle(delivery());
    const { signal } = await begun;
    punctual.answers("heartbeat", 503);
    const aborted = once(signal, "abort");
    timing.advance(60);
    await aborted;
    expect(String(signal.reason)).toContain("within 60 s");
    await answer;
  });
});

describe("a fan-out in an app", () => {
  test("saves its progress by heartbeats, its items first", async () => {
    const items = Array.from({ length: 250 }, (_, number) => `i${String(number).padStart(3, "0")}`);
    await served(({ fanOut }) =>
      fanOut(
        async function* all() {
          yield items;
        },
        { key: (item) => item },
        () => Promise.reject(new Error("no")),
      ),
    ).handle(delivery());
    const beats = punctual.of("heartbeat").slice(1);
    expect(beats.map(({ failed }) => (Array.isArray(failed) ? failed.length : 0))).toEqual([100, 100, 50]);
    expect(beats.map(({ progress }) => progress !== undefined)).toEqual([false, false, true]);
  });

  test("works on the failed items alone where the run is a retry of these", async () => {
    await punctual.close();
    punctual = await startFakePunctual({
      progress: { cursor: null, tally: { total: 3, successful: 2, failed: 1, skipped: 0 } },
      onlyItems: ["b"],
    });
    const done: string[] = [];
    const answer = await served(({ fanOut }) =>
      fanOut(
        async function* all() {
          yield ["a", "b", "c"];
        },
        { key: (item) => item },
        async (batch) => void done.push(...batch),
      ),
    ).handle(delivery());
    expect(done).toEqual(["b"]);
    expect(answer.status).toBe(200);
    expect(punctual.of("heartbeat")).toContainEqual({
      progress: { cursor: "b", tally: { total: 3, successful: 3, failed: 0, skipped: 0 } },
      recovered: ["b"],
    });
  });
});

describe("a delivery", () => {
  test("that the guard refuses reaches no job", async () => {
    const response = { status: 401, headers: {}, body: null };
    const guard: Guard = { ...open, check: async () => ({ ok: false, response }) };
    expect(await served(async () => "never", { guard }).handle(delivery())).toEqual(response);
    expect(punctual.reports).toEqual([]);
  });

  test.each([
    ["an unknown job", { "punctual-job": "test.jub" }, {}, 'Did you mean "test.job"?'],
    ["an input that does not fit", {}, { day: 1 }, "Expected day to be of type string"],
  ])("of %s is refused, its run told so, and nothing runs", async (_what, headers, body, detail) => {
    const answer = await served(() => Promise.reject(new Error("ran"))).handle(delivery(headers, body));
    expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringContaining(detail) } });
    expect(punctual.reports).toMatchObject([
      { verb: "fail", body: { error: expect.stringContaining(detail), retry: false } },
    ]);
  });

  test("that brings the address of another run is refused, and nobody is told", async () => {
    const headers = { "punctual-run-url": `${punctual.url}/api/v1/runs/x` };
    const answer = await served(() => Promise.reject(new Error("ran"))).handle(delivery(headers));
    expect(answer).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining("Punctual-Run-Url") },
    });
    expect(punctual.reports).toEqual([]);
  });

  test("with a report to another server than Punctual's is refused where that is named", async () => {
    const app = served(async () => "ran", { punctualUrl: "https://punctual.example/" });
    expect(await app.handle(delivery())).toMatchObject({ status: 400 });
  });

  test("is answered 500 while the run's progress cannot be learnt, and nothing runs", async () => {
    punctual.answers("heartbeat", 409);
    let ran = false;
    const answer = await served(async () => void (ran = true)).handle(delivery());
    expect(answer.status).toBe(500);
    expect(ran).toBe(false);
  });

  test("without anybody to report to is answered when the job has ended, well or badly", async () => {
    const good = await served(async () => "done").handle(requestOf({ body: {} }));
    expect([good.status, parsed(good.body)]).toEqual([200, { result: "done", tally: null }]);
    const bad = await served(() => Promise.reject(new Error("disk full"))).handle(requestOf({ body: {} }));
    expect(bad).toMatchObject({ status: 500, body: { code: "run-failed" } });
  });

  test("of a job that gives up is answered with a status that nobody tries again", async () => {
    const request = requestOf({ body: {}, headers: { "content-type": "application/json" } });
    const answer = await served(() => Promise.reject(new GiveUp("gone"))).handle(request);
    expect(answer).toMatchObject({ status: 422, body: { code: "job-gave-up" } });
  });
});

describe("an app that stops", () => {
  test("waits for its jobs, then hands those that go on back to be tried again", async () => {
    const { begun, run } = held();
    const app = served(run);
    const answer = app.handle(delivery());
    const { signal } = await begun;
    timing.advance(5);
    await answer;
    const stopped = app.stop({ graceSeconds: 20 });
    expect(await app.handle(delivery())).toMatchObject({ status: 500 });
    timing.advance(20);
    await stopped;
    expect(signal.aborted).toBe(true);
    expect(punctual.of("fail")).toEqual([
      { error: "The app that served the job stopped before it had ended.", retry: true },
    ]);
  });

  test("leaves nothing behind that would keep its process up", async () => {
    const { begun, run } = held();
    const app = served(run);
    const answer = app.handle(delivery());
    await begun;
    const stopped = app.stop({ graceSeconds: 0 });
    timing.advance(0);
    await stopped;
    await answer;
    await served(async ({ log }) => log.info("a line")).handle(delivery());
    expect(timing.waiting).toBe(0);
  });

  test("stops at once when nothing is under way", async () => {
    const app = served(async () => "done");
    await app.handle(delivery());
    await app.stop({ graceSeconds: 20 });
    expect(punctual.of("fail")).toEqual([]);
  });
});
