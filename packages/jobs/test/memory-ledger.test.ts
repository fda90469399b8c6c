// The ledger in memory: it passes the suite of all ledgers, and shows tests what a job did.
import { memoryLedger } from "@punctual/testing";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineJob, hostJob, RetryAfter, type Guard, type ItemPages, type Job } from "../src/index.ts";
import { ledgerConformance } from "./ledger-conformance.ts";
import { requestOf } from "./request-of.ts";

ledgerConformance("in memory", async (jobs) => ({ ledger: memoryLedger(jobs) }));

const letters: ItemPages<string> = async function* pages(after) {
  for (const letter of "abcd") if (after === null || letter > after) yield [letter];
};
const call = { job: "test.letters", input: {}, scheduledAt: null, idempotencyKey: null, actor: "test" };

/** The second of its attempts comes further than the first. */
function lettersJob() {
  const done: string[] = [];
  const job: Job = defineJob({
    name: "test.letters",
    input: z.object({}),
    async run({ run, log, fanOut }) {
      log.info("began", { attempt: run.attempt });
      return fanOut(letters, { key: (letter) => letter }, async ([letter = ""]) => {
        if (letter === "a") throw new Error("unreadable");
        if (letter === "c" && run.attempt === 1) throw new RetryAfter(60, "busy");
        done.push(letter);
      });
    },
  });
  return { job, done };
}

describe("a run in memory", () => {
  test("is tried again at once, and goes on where it was", async () => {
    const { job, done } = lettersJob();
    const ledger = memoryLedger([job], { maxAttempts: 3, now: () => new Date("2026-03-01T02:00:00Z") });
    const { id } = await ledger.call(call);
    expect(await ledger.wait(id, { seconds: 20 })).toMatchObject({
      state: "partial",
      result: { total: 4, failed: 1, status: "partial" },
    });
    expect(done).toEqual(["b", "c", "d"]);
    expect(ledger.run(id)).toMatchObject({
      attempts: [{ kind: "failed", error: "busy", afterSeconds: 60 }, { kind: "partial" }],
      failedItems: [{ key: "a", error: "unreadable" }],
      progress: { cursor: "d", tally: { total: 4, successful: 3, failed: 1, skipped: 0 } },
      log: [{ level: "info", message: "began", data: { attempt: 1 } }, { data: { attempt: 2 } }],
      scheduledAt: new Date("2026-03-01T02:00:00Z"),
      actor: "test",
    });
  });

  test("is dead after the last attempt, and is run again when its Idempotency-Key is repeated", async () => {
    const { job } = lettersJob();
    const ledger = memoryLedger([job]);
    const named = { ...call, idempotencyKey: "once" };
    const { id } = await ledger.call(named);
    expect(await ledger.wait(id, { seconds: 20 })).toMatchObject({ state: "dead", error: "busy" });
    expect(await ledger.call(named)).toEqual({ id, joined: true });
    expect(await ledger.wait(id, { seconds: 20 })).toMatchObject({ state: "partial" });
    expect(ledger.runs()).toHaveLength(1);
  });

  test("can be cancelled, which its job is told", async () => {
    const told = Promise.withResolvers<unknown>();
    const job = defineJob({
      name: "test.letters",
      input: z.object({}),
      async run({ signal }) {
        const aborted = Promise.withResolvers<void>();
        signal.addEventListener("abort", () => aborted.resolve());
        await aborted.promise;
        told.resolve(signal.reason);
      },
    });
    const ledger = memoryLedger([job]);
    const { id } = await ledger.call(call);
    ledger.cancel(id);
    expect(await told.promise).toEqual(new Error("The run was cancelled."));
    expect(await ledger.wait(id, { seconds: 20 })).toMatchObject({ state: "cancelled", result: null });
  });

  test("is named by what it does not know: a job, or a run", async () => {
    const ledger = memoryLedger([lettersJob().job]);
    await expect(ledger.call({ ...call, job: "test.other" })).rejects.toThrow(
      'Expected one of the jobs test.letters, got "test.other".',
    );
    expect(() => ledger.run("nobody")).toThrow("Expected the id of a run of this ledger, got nobody.");
  });
});

describe("a job over HTTP with a ledger", () => {
  const open: Guard = { kind: "open", security: {}, check: async () => ({ ok: true, actor: "test" }) };
  const answers = { 200: null };

  test("gives a joined call the same run, and a repeated Idempotency-Key the first answer again", async () => {
    const held = Promise.withResolvers<void>();
    const job = defineJob({
      name: "test.letters",
      input: z.object({}),
      key: () => "the same",
      run: async ({ run }) => held.promise.then(() => ({ by: run.id })),
    });
    const ledger = memoryLedger([job]);
    const serve = hostJob({ method: "POST", path: "/", summary: "Test", guard: open, answers, job }, ledger);
    const headers = { "idempotency-key": "once" };
    const asked = [serve(requestOf({ headers })), serve(requestOf())];
    held.resolve();
    const [first, joined] = await Promise.all(asked);
    expect(first).toMatchObject({ status: 200, body: { by: first?.headers["punctual-run-id"] } });
    expect(joined).toEqual(first);
    expect(await serve(requestOf({ headers }))).toEqual(first);
    expect((await serve(requestOf())).headers["punctual-run-id"]).not.toBe(first?.headers["punctual-run-id"]);
  });

  test("answers a run whose items failed in part, and 500 when asked to be strict", async () => {
    const { job } = lettersJob();
    const ledger = memoryLedger([job], { maxAttempts: 2 });
    const serve = hostJob({ method: "POST", path: "/", summary: "Test", guard: open, answers, job }, ledger);
    const errors = [{ key: "a", error: "unreadable" }];
    const answer = await serve(requestOf());
    expect(answer).toMatchObject({
      status: 200,
      body: { total: 4, successful: 3, failed: 1, errors, status: "partial" },
    });
    expect(ledger.runs()[0]?.result).toEqual(answer.body);
    expect((await serve(requestOf({ query: { strict: "1" } }))).status).toBe(500);
  });
});
