// What an expression means, asked over HTTP; and what this node is.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo] })));
afterAll(() => door.close());

const explain = (body: object) => door.ask("/api/v1/expressions:explain", { method: "POST", body });

test("an expression is explained from an instant on, in its time zone", async () => {
  const answer = await explain({
    expression: "cron(0 9 ? * MON-FRI *)",
    timezone: "America/New_York",
    after: "2026-03-06T15:00:00Z",
    count: 2,
  });
  const shown = { offset: "-04:00", dst: null, excluded: null };
  expect([answer.statusCode, answer.json()]).toEqual([
    200,
    {
      expression: "cron(0 9 ? * MON-FRI *)",
      kind: "cron",
      description: expect.stringContaining("09:00"),
      dialects: {
        aws: { text: "cron(0 9 ? * MON-FRI *)", note: null },
        crontab: { text: "0 9 * * 1-5", note: null },
        quartz: { text: "0 0 9 ? * 2-6", note: null },
      },
      next: ["2026-03-09T13:00:00.000Z", "2026-03-10T13:00:00.000Z"],
      occurrences: [
        { ...shown, at: "2026-03-09T13:00:00.000Z", local: "2026-03-09T09:00", dst: "offset-change" },
        { ...shown, at: "2026-03-10T13:00:00.000Z", local: "2026-03-10T09:00" },
      ],
      warnings: expect.any(Array),
    },
  ]);
});

test("without an instant it is explained from now on, ten times; a rate's grid begins at startAt", async () => {
  expect((await explain({ expression: "cron(* * * * ? *)" })).json().next).toHaveLength(10);
  const rate = await explain({ expression: "rate(5 minutes)", startAt: "2026-03-01T00:02:00Z", count: 2 });
  expect(rate.json().next).toEqual(["2026-03-01T00:02:00.000Z", "2026-03-01T00:07:00.000Z"]);
});

test.each([
  ["auto", "0 9 * * 1-5", "cron(0 9 ? * 2-6 *)"],
  ["crontab", "@daily", "cron(0 0 * * ? *)"],
  ["quartz", "0 0 12 ? * FRIL", "cron(0 12 ? * FRIL *)"],
  ["auto", "rate(1 day)", "rate(1 day)"],
])("in the dialect %s, %s is understood as %s", async (dialect, expression, aws) => {
  expect((await explain({ dialect, expression })).json()).toMatchObject({ expression: aws });
});

test("what a dialect cannot say is told with the reason, and one is not read as another", async () => {
  const { dialects } = (await explain({ expression: "cron(0 9 L * ? *)" })).json();
  expect(dialects).toMatchObject({ crontab: { text: null, note: expect.stringContaining("L") } });
  expect((await explain({ expression: "0 9 * * 1-5" })).json()).toMatchObject({
    status: 400,
    field: "expression",
  });
  expect((await explain({ expression: "30 0 9 * * ?", dialect: "auto" })).json().detail).toMatch(
    /seconds.*"30"/,
  );
});

test("an expression that never fires says so instead of failing", async () => {
  const answer = (await explain({ expression: "cron(0 0 30 2 ? *)" })).json();
  expect([answer.next, answer.warnings[0].code]).toEqual([[], "never-fires"]);
});

test("a wrong expression is refused naming the field and the character", async () => {
  const answer = (await explain({ expression: "cron(0 25 * * ? *)" })).json();
  expect(answer).toMatchObject({ status: 400, code: "invalid-expression", field: "expression" });
  expect(answer.detail).toMatch(/hours.*"25" at character 7/);
});

test.each([
  ["expression", {}],
  ["expression", { expression: "x".repeat(257) }],
  ["expression", { expression: "0/1,".repeat(60) }],
  ["timezone", { expression: "rate(1 day)", timezone: "Mars/Base" }],
  ["count", { expression: "rate(1 day)", count: 101 }],
  ["after", { expression: "rate(1 day)", after: "tomorrow" }],
  ["exprssion", { exprssion: "rate(1 day)" }],
])("a wrong %s is refused with its name", async (field, body) => {
  expect((await explain(body)).json()).toMatchObject({ status: 400, field });
});

test("the system names the jobs that this node knows", async () => {
  expect((await door.ask("/api/v1/system")).json()).toMatchObject({ jobs: ["test.echo"] });
});

test("an input is shown as the next runs would send it, in the schedule's own time zone", async () => {
  const body = {
    expression: "cron(0 1 * * ? *)",
    timezone: "America/Sao_Paulo",
    input: { date: "<aws.scheduler.scheduled-date>", of: "<aws.scheduler.schedule-arn>" },
    after: "2026-03-01T12:00:00Z",
    count: 2,
    schedule: { group: "default", name: "rebuild" },
  };
  const answer = await door.ask("/api/v1/expressions:preview", { method: "POST", body });
  expect(answer.statusCode).toBe(200);
  const arn = "arn:aws:scheduler:us-east-1:000000000000:schedule/default/rebuild";
  expect(answer.json()).toEqual({
    items: ["2026-03-02", "2026-03-03"].map((date) => ({
      scheduledAt: `${date}T04:00:00.000Z`,
      input: JSON.stringify({ date, of: arn }),
    })),
  });
});

test("an input is previewed for no day that the calendar leaves out, and for moved times as they are named", async () => {
  const calendar = { excludeDates: ["2026-03-03"] };
  await door.ask("/api/v1/calendars/closed", { method: "PUT", body: calendar });
  const previewed = async (onExcluded: string): Promise<unknown> => {
    const body = {
      ...{ expression: "cron(0 6 * * ? *)", input: "<aws.scheduler.scheduled-date>", count: 2 },
      ...{ after: "2026-03-01T12:00:00Z", calendar: { name: "closed", onExcluded } },
    };
    const answer = await door.ask("/api/v1/expressions:preview", { method: "POST", body });
    return answer.json<{ items: { input: string }[] }>().items.map(({ input }) => input);
  };
  expect(await previewed("skip")).toEqual(["2026-03-02", "2026-03-04"]);
  expect(await previewed("next-day")).toEqual(["2026-03-02", "2026-03-03"]);
});

test("an input that names what there is not is refused with the nearest", async () => {
  const body = { expression: "rate(1 day)", input: "<aws.scheduler.schedule-time>" };
  const answer = await door.ask("/api/v1/expressions:preview", { method: "POST", body });
  expect(answer.json()).toMatchObject({
    status: 400,
    field: "input",
    detail: expect.stringContaining("scheduled-time"),
  });
});

test("an input that would make a long answer is not previewed", async () => {
  const body = { expression: "rate(1 day)", input: "x".repeat(16_385) };
  const answer = await door.ask("/api/v1/expressions:preview", { method: "POST", body });
  expect(answer.json()).toMatchObject({ status: 400, field: "input" });
});
