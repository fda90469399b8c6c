// Calendars over REST, each operation by status, and what they make of a schedule's occurrences.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo] })));
afterAll(() => door.close());

const path = "/api/v1/calendars/business-days";
const christmas = { from: "2026-12-25", to: "2026-12-26", reason: "Christmas" };
const put = (body: object = { excludeWeekdays: ["sat", "sun"], excludeDates: [christmas] }) =>
  door.ask(path, { method: "PUT", body });
const schedule = (calendar: unknown) =>
  door.ask("/api/v1/schedules/default/report", {
    method: "PUT",
    body: {
      expression: "cron(0 9 * * ? *)",
      timezone: "Europe/Berlin",
      target: { kind: "job", job: "test.echo" },
      calendar,
    },
  });
const next = (query: string) => door.ask(`/api/v1/schedules/default/report/next?${query}`);

beforeEach(async () => {
  await put();
  await schedule(null);
});

test("201 keeps a calendar, 200 replaces it, and both show it as it is read", async () => {
  await door.ask(path, { method: "DELETE" });
  const created = await put({ excludeDates: ["2027-01-01"] });
  expect([created.statusCode, created.json()]).toEqual([
    201,
    {
      name: "business-days",
      description: null,
      excludeWeekdays: [],
      excludeDates: [{ from: "2027-01-01", to: "2027-01-01", reason: null }],
      keepOnlyDates: null,
      origin: "api",
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    },
  ]);
  const replaced = await put();
  expect(replaced.statusCode).toBe(200);
  expect((await door.ask(path)).json()).toEqual(replaced.json());
  expect((await door.ask("/api/v1/calendars")).json()).toEqual({
    items: [replaced.json()],
    nextCursor: null,
  });
});

test.each([
  ["excludeDates[0]", { excludeDates: ["2026-02-30"] }, "an existing date"],
  ["excludeDates[0]", { excludeDates: [{ from: "2026-12-26", to: "2026-12-25" }] }, "no earlier"],
  ["excludeWeekdays[0]", { excludeWeekdays: ["saturday"] }, "sat"],
  ["excludeDate", { excludeDate: [] }, "excludeDates"],
])("400 names what is wrong with a calendar: %s", async (field, body, detail) => {
  const answer = (await put(body)).json();
  expect(answer).toMatchObject({ status: 400, field });
  expect(answer.detail).toContain(detail);
});

test("401 without a credential; 404 for one that is not there", async () => {
  expect((await door.ask(path, { token: null })).statusCode).toBe(401);
  for (const method of ["GET", "DELETE"] as const)
    expect((await door.ask("/api/v1/calendars/none", { method })).statusCode).toBe(404);
  const body = { ics: "BEGIN:VCALENDAR" };
  const missing = await door.ask("/api/v1/calendars/none:import", { method: "POST", body });
  expect(missing.statusCode).toBe(404);
});

test("409 refuses to delete one in use and names the schedules; 204 deletes it afterwards", async () => {
  expect((await schedule("business-days")).json()).toMatchObject({
    calendar: { name: "business-days", onExcluded: "skip" },
  });
  expect((await door.ask(path, { method: "DELETE" })).json()).toMatchObject({
    status: 409,
    code: "calendar-in-use",
    detail: expect.stringContaining("default/report"),
  });
  await schedule(null);
  expect((await door.ask(path, { method: "DELETE" })).statusCode).toBe(204);
  expect((await schedule("business-days")).json()).toMatchObject({
    status: 400,
    code: "unknown-calendar",
    field: "calendar",
  });
});

test("200 imports the days of an .ics file; 400 refuses what cannot be read", async () => {
  const ask = (ics: string) => door.ask(`${path}:import`, { method: "POST", body: { ics } });
  const event = ["BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year", "END:VEVENT"];
  const imported = await ask(["BEGIN:VCALENDAR", ...event, "END:VCALENDAR"].join("\r\n"));
  expect([imported.statusCode, imported.json()]).toMatchObject([
    200,
    { added: 1, passedOver: 0, calendar: { excludeDates: [christmas, { from: "2027-01-01" }] } },
  ]);
  expect((await ask("hello")).json()).toMatchObject({ status: 400, field: "ics" });
});

test("a version keeps how it named its calendar, and a part of a schedule may name another", async () => {
  await schedule({ name: "business-days", onExcluded: "previous-day" });
  const url = "/api/v1/schedules/default/report";
  const patched = await door.ask(url, { method: "PATCH", body: { calendar: "business-days" } });
  expect(patched.json().calendar).toEqual({ name: "business-days", onExcluded: "skip" });
  const versions = (await door.ask(`${url}/versions`)).json().items;
  expect(versions.slice(0, 2).map(({ calendar }: { calendar: unknown }) => calendar)).toEqual([
    { name: "business-days", onExcluded: "skip" },
    { name: "business-days", onExcluded: "previous-day" },
  ]);
});

test("the next occurrences show excluded days struck out, and what fires without them", async () => {
  await schedule({ name: "business-days", onExcluded: "next-day" });
  const { statusCode, json } = await next("after=2026-12-24T12:00:00Z&until=2026-12-29T12:00:00Z");
  expect(statusCode).toBe(200);
  const { next: fires, occurrences } = json();
  expect(fires).toEqual(["2026-12-28T08:00:00.000Z", "2026-12-29T08:00:00.000Z"]);
  expect(occurrences).toHaveLength(5);
  expect(occurrences[0]).toEqual({
    at: "2026-12-25T08:00:00.000Z",
    local: "2026-12-25T09:00",
    offset: "+01:00",
    dst: null,
    excluded: { calendar: "business-days", reason: "Christmas", movedTo: "2026-12-28T08:00:00.000Z" },
  });
  expect(occurrences[3]).toMatchObject({ at: "2026-12-28T08:00:00.000Z", excluded: null });
});

test("a month is shown whole, a thousand times at most; without an end there are ten", async () => {
  const month = (await next("after=2026-12-31T22:59:59Z&until=2027-01-31T22:59:59Z")).json();
  expect(month.next).toHaveLength(31);
  expect((await next("")).json().next).toHaveLength(10);
  expect((await next("count=1000")).json().occurrences).toHaveLength(1000);
  expect((await next("count=1001")).json()).toMatchObject({ status: 400, field: "count" });
});

test("an expression is explained with a calendar and the choices for changed clocks", async () => {
  const ask = (body: object) => door.ask("/api/v1/expressions:explain", { method: "POST", body });
  const asked = {
    expression: "cron(30 2 * * ? *)",
    timezone: "Europe/Berlin",
    after: "2026-03-28T02:00:00Z",
    count: 1,
    dst: { gap: "shift" },
  };
  const moved = (await ask(asked)).json();
  expect(moved.occurrences).toMatchObject([{ local: "2026-03-29T03:00", offset: "+02:00", dst: "gap" }]);
  const by = (await ask({ ...asked, calendar: "business-days" })).json();
  expect(by.next).toEqual(["2026-03-30T00:30:00.000Z"]);
  expect(by.occurrences).toMatchObject([
    { excluded: { reason: "Sunday", movedTo: null } },
    { excluded: null },
  ]);
  expect((await ask({ ...asked, calendar: "none" })).json()).toMatchObject({
    status: 400,
    code: "unknown-calendar",
  });
});
