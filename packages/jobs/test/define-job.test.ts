// What a job returns or throws, and the way its attempt ends.
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  calendarDate,
  defineJob,
  GiveUp,
  PartialFailure,
  RetryAfter,
  type AttemptEnd,
  type ItemPages,
  type Job,
  type JobContext,
} from "../src/index.ts";
import { callOf, recordedTools } from "./attempt-of.ts";

const input = z.object({
  date: calendarDate.optional(),
  users: z.array(z.object({ id: z.string() })).optional(),
});
type Context = JobContext<z.output<typeof input>>;

const jobThat = (run: (context: Context) => unknown): Job =>
  defineJob({ name: "test.job", input, run: async (context) => run(context) });
const endOf = (run: (context: Context) => unknown, tools = recordedTools()): Promise<AttemptEnd> =>
  jobThat(run).runner.run(callOf(), tools);
const thrown = (error: unknown) => () => {
  throw error;
};

const tally = (total: number, failed: number) => ({ total, successful: total - failed, failed, skipped: 0 });
const lettersOf = (letters: string): ItemPages<string> =>
  async function* pages(after) {
    for (const letter of letters) if (after === null || letter > after) yield [letter];
  };
const failingOn = (letters: string) => async (items: readonly string[]) => {
  if (items.some((item) => letters.includes(item))) throw new Error("unreadable");
};

describe("an attempt", () => {
  test("succeeds with what the job returns, and with null for nothing", async () => {
    expect(await endOf(() => ({ done: 3 }))).toEqual({ kind: "succeeded", result: { done: 3 }, tally: null });
    expect(await endOf(() => undefined)).toEqual({ kind: "succeeded", result: null, tally: null });
  });

  test("keeps a returned tally, and is partial when it counts failed items", async () => {
    expect(await endOf(() => ({ total: 2, successful: 2, failed: 0 }))).toMatchObject({
      kind: "succeeded",
      tally: tally(2, 0),
    });
    expect(await endOf(() => ({ total: 2, successful: 1, failed: 1, errors: ["b"] }))).toEqual({
      kind: "partial",
      result: { total: 2, successful: 1, failed: 1, errors: ["b"], status: "partial" },
      tally: tally(2, 1),
    });
  });

  test("is partial when the job throws PartialFailure", async () => {
    expect(await endOf(thrown(new PartialFailure(tally(3, 1))))).toMatchObject({
      kind: "partial",
      tally: tally(3, 1),
      result: { failed: 1 },
    });
    expect(await endOf(thrown(new PartialFailure(tally(3, 1), { result: { said: "so" } })))).toMatchObject({
      result: { said: "so", status: "partial" },
    });
  });

  test("gives up when the job throws GiveUp", async () => {
    expect(await endOf(thrown(new GiveUp("The key was revoked.")))).toEqual({
      kind: "gave-up",
      error: "The key was revoked.",
    });
  });

  test("fails with the least wait when the job throws RetryAfter", async () => {
    expect(await endOf(thrown(new RetryAfter(90, "busy")))).toEqual({
      kind: "failed",
      error: "busy",
      afterSeconds: 90,
    });
    expect(() => new RetryAfter(-1)).toThrow("Expected seconds to be 0 or more, got -1.");
  });

  test.each([
    [new Error("upstream away"), "upstream away"],
    [new Error("fetch failed", { cause: new Error("connect refused") }), "fetch failed (connect refused)"],
    [
      Object.assign(
        new AggregateError([new Error("refused by ::1"), new Error("refused by 127.0.0.1")], "gone"),
        { message: "" },
      ),
      "refused by ::1; refused by 127.0.0.1",
    ],
    ["plain words", "plain words"],
    [undefined, "Thrown: undefined"],
    [Object.create(null), "An error that cannot be read as text."],
  ])("fails with the message of anything else that is thrown (%#)", async (error, message) => {
    expect(await endOf(thrown(error))).toEqual({ kind: "failed", error: message, afterSeconds: null });
  });

  test.each([
    ["that is not JSON", "{", "Expected the input to be JSON"],
    [
      "with a field of another type",
      '{"users":[{"id":7}]}',
      "Expected users[0].id to be of type string, got number.",
    ],
    ["with a date that does not exist", '{"date":"2026-02-30"}', "Expected date to be a date that exists"],
    ["with an unknown field", '{"dat":"2026-03-01"}', 'got "dat". Did you mean "date"?'],
    [
      "with an unknown field further in",
      '{"users":[{"id":"a","nam":"b"}]}',
      'Expected only known fields, got "nam".',
    ],
    ["that is no object", "[]", "Expected the input to be of type object, got array."],
  ])("gives up on an input %s, and the key refuses it with the same words", async (_what, text, message) => {
    const call = { ...callOf(), input: text };
    const { runner } = jobThat(() => "never reached");
    expect(await runner.run(call, recordedTools())).toEqual({
      kind: "gave-up",
      error: expect.stringContaining(message),
    });
    expect(() => runner.key(call)).toThrow(message);
  });

  test("fails when its run is in a zone that this machine does not know", async () => {
    const end = await jobThat(() => null).runner.run(
      callOf(null, { timezone: "Mars/Olympus" }),
      recordedTools(),
    );
    expect(end).toMatchObject({ kind: "failed", error: expect.stringContaining("Mars/Olympus") });
  });
});

describe("a job with a fan-out", () => {
  test("is partial when items failed, although its own result hides it", async () => {
    const end = await endOf(async ({ fanOut }) => {
      await fanOut(lettersOf("abc"), { key: (letter) => letter }, failingOn("b"));
      return { message: "done" };
    });
    expect(end).toEqual({
      kind: "partial",
      result: { message: "done", status: "partial" },
      tally: tally(3, 1),
    });
  });

  test("keeps the tally of the last fan-out, and is partial for the failures of an earlier one", async () => {
    const end = await endOf(async ({ fanOut }) => {
      await fanOut(lettersOf("abc"), { key: (letter) => letter }, failingOn("b"));
      await fanOut(lettersOf("de"), { key: (letter) => letter }, failingOn(""));
    });
    expect(end).toMatchObject({ kind: "partial", tally: tally(2, 0) });
  });

  test("retried for its failed items, is partial while an item of any fan-out fails, and succeeds once none does", async () => {
    const twice =
      (bad: string) =>
      async ({ fanOut }: Context): Promise<void> => {
        await fanOut(lettersOf("abc"), { key: (letter) => letter }, failingOn(bad));
        await fanOut(lettersOf("de"), { key: (letter) => letter }, failingOn(bad));
      };
    const retry = () =>
      recordedTools({
        progress: { cursor: null, tally: tally(2, 0) },
        failedBefore: [{ key: "b", error: "old" }],
        onlyItems: ["b"],
      });
    expect(await endOf(twice("b"), retry())).toMatchObject({ kind: "partial", tally: tally(2, 0) });
    expect(await endOf(twice(""), retry())).toMatchObject({ kind: "succeeded", tally: tally(2, 0) });
  });

  test("goes on in the fan-out that an earlier attempt was in, and repeats the one before it", async () => {
    const done: string[] = [];
    const twice = async ({ fanOut }: Context): Promise<void> => {
      await fanOut(
        lettersOf("abc"),
        { key: (letter) => letter },
        async (items) => void done.push(`first ${items}`),
      );
      await fanOut(
        lettersOf("abc"),
        { key: (letter) => letter },
        async (items) => void done.push(`second ${items}`),
      );
    };
    const first = recordedTools();
    await endOf(twice, first);
    done.length = 0;
    const inTheSecond = first.saved.at(4)?.progress ?? null;
    expect(await endOf(twice, recordedTools({ progress: inTheSecond }))).toMatchObject({
      kind: "succeeded",
      tally: tally(3, 0),
    });
    expect(done).toEqual(["first a", "first b", "first c", "second c"]);
  });

  test("tells the cursor that it keeps itself from that of a fan-out", async () => {
    const tools = recordedTools();
    await endOf(({ progress }) => progress.save("page 7"), tools);
    const progress = tools.saved[0]?.progress ?? null;
    const seen: unknown[] = [];
    await endOf(async (context) => {
      seen.push(context.progress.cursor);
      await context.fanOut(
        lettersOf("ab"),
        { key: (letter) => letter },
        async (items) => void seen.push(...items),
      );
    }, recordedTools({ progress }));
    expect(seen).toEqual(["page 7", "a", "b"]);
  });
});

describe("a job", () => {
  test("is told its run, the scheduled day in the run's zone, and input that its schema has read", async () => {
    let seen: unknown;
    const job = defineJob({
      name: "test.job",
      input: z.object({ count: z.int().default(5) }),
      async run(context) {
        expectTypeOf(context.input).toEqualTypeOf<{ count: number }>();
        seen = { input: context.input, run: context.run };
      },
    });
    const call = callOf(null, { schedule: "default/nightly", timezone: "America/Sao_Paulo", attempt: 3 });
    await job.runner.run(call, recordedTools());
    expect(seen).toEqual({ input: { count: 5 }, run: { ...call.run, scheduledDate: "2026-02-28" } });
  });

  test("logs on the record of its run", async () => {
    const tools = recordedTools();
    await endOf(({ log }) => {
      log.info("started");
      log.error("broken", { userId: "u1" });
    }, tools);
    expect(tools.lines).toEqual([
      { level: "info", message: "started", data: {} },
      { level: "error", message: "broken", data: { userId: "u1" } },
    ]);
  });

  test("names its work by its key: of input and run, none without a key, never an empty or overlong one", () => {
    const keyed = (
      key?: (input: { date?: string | undefined }, run: { scheduledDate: string }) => string,
    ): Job =>
      defineJob({ name: "test.job", input, ...(key === undefined ? {} : { key }), run: async () => null });
    const byDay = keyed(({ date }, run) => date ?? run.scheduledDate);
    expect(byDay.runner.key(callOf())).toBe("2026-03-01");
    expect(byDay.runner.key(callOf({ date: "2026-01-31" }))).toBe("2026-01-31");
    expect(keyed().runner.key(callOf())).toBeNull();
    expect(() => keyed(() => "").runner.key(callOf())).toThrow("1 to 500 characters, got 0");
    expect(() => keyed(() => "x".repeat(501)).runner.key(callOf())).toThrow("1 to 500 characters, got 501");
  });

  test.each(["", "Daily", "a b", "x".repeat(129), "snapshots/daily"])("cannot be named %j", (name) => {
    expect(() => defineJob({ name, input, run: async () => null })).toThrow("Expected a job's name to be");
  });
});
