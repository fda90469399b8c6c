// What every ledger must do, whoever keeps its runs: one suite that all of them pass.
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { defineJob, GiveUp, type Job, type Ledger, type LedgerCall, type LedgerRun } from "../src/index.ts";

export interface OpenLedger {
  readonly ledger: Ledger;
  close?(): Promise<void>;
}

/** Calls of the jobs must be worked on without further ado: a ledger whose loops are driven by hand would wait for ever. */
export function ledgerConformance(
  name: string,
  openLedger: (jobs: readonly Job[]) => Promise<OpenLedger>,
): void {
  describe(`the ledger ${name}`, () => {
    let closing: OpenLedger | null = null;
    afterEach(async () => {
      await closing?.close?.();
      closing = null;
    });
    const open = async (...jobs: readonly Job[]): Promise<Ledger> => {
      closing = await openLedger(jobs);
      return closing.ledger;
    };
    const endOf = async (ledger: Ledger, call: Partial<LedgerCall>): Promise<LedgerRun> =>
      ledger.wait((await ledger.call(callOf(call))).id, { seconds: 20 });

    test("answers a run that ended well with its result and its tally", async () => {
      const ledger = await open(echo());
      expect(await endOf(ledger, { input: { day: "monday" } })).toMatchObject({
        state: "succeeded",
        result: { day: "monday", scheduledAt: "2026-03-01T02:00:00.000Z" },
        error: null,
      });
    });

    test("answers a run in part with the tally of its items", async () => {
      const tally = { total: 3, successful: 2, failed: 1, skipped: 0 };
      const ledger = await open(jobThat(async () => tally));
      expect(await endOf(ledger, {})).toMatchObject({ state: "partial", tally });
    });

    test("answers a run that gave up as dead, with its error", async () => {
      const ledger = await open(jobThat(() => Promise.reject(new GiveUp("key revoked"))));
      expect(await endOf(ledger, {})).toMatchObject({
        state: "dead",
        error: expect.stringContaining("key revoked"),
      });
    });

    test("answers a run as it is when the patience is over or the caller has gone", async () => {
      const { job, finish } = heldJob();
      const ledger = await open(job);
      const { id } = await ledger.call(callOf());
      const stillOpen = expect.stringMatching(/^(?:waiting|claimed|running)$/);
      expect(await ledger.wait(id, { seconds: 0 })).toMatchObject({ id, state: stillOpen });
      expect(await ledger.wait(id, { seconds: 20, signal: AbortSignal.abort() })).toMatchObject({
        id,
        state: stillOpen,
      });
      finish();
      expect(await ledger.wait(id, { seconds: 20 })).toMatchObject({ id, state: "succeeded" });
    });

    test("lets a call with the same key join the run under way, and begins a new one once that has ended", async () => {
      const { job, finish, started } = heldJob();
      const ledger = await open(job);
      const first = await ledger.call(callOf({ input: { day: "monday" } }));
      const second = await ledger.call(callOf({ input: { day: "monday" } }));
      expect([first.joined, second]).toEqual([false, { id: first.id, joined: true }]);
      const other = await ledger.call(callOf({ input: { day: "tuesday" } }));
      expect(other).toMatchObject({ joined: false });
      finish();
      await ledger.wait(first.id, { seconds: 20 });
      await ledger.wait(other.id, { seconds: 20 });
      expect(started()).toBe(2);
      expect((await ledger.call(callOf({ input: { day: "monday" } }))).id).not.toBe(first.id);
    });

    test("lets calls of one moment join each other, however many come at once", async () => {
      const { job, finish, started } = heldJob();
      const ledger = await open(job);
      const called = await Promise.all(
        Array.from({ length: 10 }, () => ledger.call(callOf({ input: { day: "monday" } }))),
      );
      expect(new Set(called.map(({ id }) => id)).size).toBe(1);
      expect(called.filter(({ joined }) => !joined)).toHaveLength(1);
      finish();
      await ledger.wait(called[0]?.id ?? "", { seconds: 20 });
      expect(started()).toBe(1);
    });

    test("answers a repeated Idempotency-Key with the first run, although it has ended", async () => {
      const ledger = await open(echo());
      const call = callOf({ input: { day: "monday" }, idempotencyKey: "once" });
      const first = await ledger.call(call);
      const run = await ledger.wait(first.id, { seconds: 20 });
      expect(await ledger.call(call)).toEqual({ id: first.id, joined: true });
      expect(await ledger.wait(first.id, { seconds: 20 })).toEqual(run);
    });

    test("refuses a repeated Idempotency-Key with another request", async () => {
      const ledger = await open(echo());
      await ledger.call(callOf({ input: { day: "monday" }, idempotencyKey: "once" }));
      await expect(
        ledger.call(callOf({ input: { day: "tuesday" }, idempotencyKey: "once" })),
      ).rejects.toThrow("Idempotency-Key");
    });

    test("refuses an input that the job does not take, and makes no run", async () => {
      const ledger = await open(echo());
      await expect(ledger.call(callOf({ input: { day: 7 } }))).rejects.toThrow(
        "Expected day to be of type string, got number.",
      );
    });
  });
}

const input = z.object({ day: z.string().optional() });

const callOf = (call: Partial<LedgerCall> = {}): LedgerCall => ({
  job: "test.job",
  input: {},
  scheduledAt: new Date("2026-03-01T02:00:00Z"),
  idempotencyKey: null,
  actor: "test",
  ...call,
});

const jobThat = (run: () => Promise<unknown>): Job => defineJob({ name: "test.job", input, run });

const echo = (): Job =>
  defineJob({
    name: "test.job",
    input,
    run: async (context) => ({ ...context.input, scheduledAt: context.run.scheduledAt.toISOString() }),
  });

/** Its runs last until the test lets them finish; two of one day are the same work. */
function heldJob() {
  const held = Promise.withResolvers<void>();
  let started = 0;
  const job = defineJob({
    name: "test.job",
    input,
    key: ({ day }) => day ?? "none",
    async run() {
      started += 1;
      await held.promise;
    },
  });
  return { job, finish: held.resolve, started: () => started };
}
