// Many schedules at once over HTTP: pausing and resuming them, and finding them.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor({ jobs: [echo] });
  await put("nightly", { expression: "cron(0 2 * * ? *)", description: "Totals of the DAY" });
  await put("hourly", { expression: "cron(0 * * * ? *)" });
  await put("over", { expression: "at(2026-03-01T00:00:40)" });
});
afterEach(() => door.close());

const at = (name: string) => `/api/v1/schedules/default/${name}`;
const put = (name: string, body: object) =>
  door.ask(at(name), { method: "PUT", body: { target: { kind: "job", job: "test.echo" }, ...body } });
const post = (path: string, body: object, token?: string) =>
  door.ask(`/api/v1${path}`, { method: "POST", body, ...(token === undefined ? {} : { token }) });
const show = async (name: string) => (await door.ask(at(name))).json();

describe("POST /schedules:pause and :resume", () => {
  test("change those that are there and stand otherwise, and name those that are not there", async () => {
    await door.bench.advanceTo("2026-03-01T00:01:00Z");
    await post("/schedules/default/hourly:pause", {});
    const named = ["default/nightly", "nightly", "hourly", "over", "default/gone"];
    const paused = await post("/schedules:pause", { schedules: named, reason: "maintenance" });
    expect([paused.statusCode, paused.json()]).toEqual([
      200,
      { changed: 1, unchanged: 2, notFound: ["default/gone"] },
    ]);
    expect(await show("nightly")).toMatchObject({
      state: "paused",
      stateReason: "maintenance",
      nextAt: null,
    });
    expect(await show("over")).toMatchObject({ state: "completed" });
    const resumed = await post("/schedules:resume", { schedules: ["nightly", "hourly", "over"] });
    expect(resumed.json()).toEqual({ changed: 2, unchanged: 1, notFound: [] });
    expect(await show("hourly")).toMatchObject({ state: "enabled", nextAt: "2026-03-01T01:00:00.000Z" });
  });

  test("are in the audit once for every schedule that they changed", async () => {
    const schedules = ["nightly", "hourly"];
    await post("/schedules:pause", { schedules, reason: "maintenance" });
    await post("/schedules:pause", { schedules, reason: "again" });
    const { items } = (await door.ask("/api/v1/audit?action=schedule.pause")).json();
    expect(items).toMatchObject([
      { actor: "admin token", address: "192.0.2.1", detail: { reason: "maintenance" } },
      { actor: "admin token", address: "192.0.2.1", detail: { reason: "maintenance" } },
    ]);
    expect(items.map(({ subject }: { subject: string }) => subject).sort()).toEqual([
      "default/hourly",
      "default/nightly",
    ]);
  });

  test("leave a time that fell due before to its run, and make up none from inside the pause", async () => {
    await door.bench.clock.set("2026-03-01T01:00:30Z");
    await post("/schedules:pause", { schedules: ["hourly"] });
    await door.bench.advanceTo("2026-03-01T03:30:00Z");
    await post("/schedules:resume", { schedules: ["hourly"] });
    await door.bench.advanceTo("2026-03-01T04:00:00Z");
    const { items } = (await door.ask("/api/v1/runs?schedule=hourly")).json();
    expect(items.map(({ scheduledAt }: { scheduledAt: string }) => scheduledAt)).toEqual([
      "2026-03-01T04:00:00.000Z",
      "2026-03-01T01:00:00.000Z",
    ]);
  });

  test("complete a schedule that has no time left", async () => {
    await post("/schedules:pause", { schedules: ["over"] });
    await door.bench.advanceTo("2026-03-02T00:00:00Z");
    expect((await post("/schedules:resume", { schedules: ["over"] })).json()).toMatchObject({ changed: 1 });
    expect(await show("over")).toMatchObject({ state: "completed" });
  });

  test("are refused to a viewer with 403, and with 400 for none or too many", async () => {
    const made = await post("/access-keys", { name: "viewer", role: "viewer" });
    expect((await post("/schedules:pause", { schedules: ["hourly"] }, made.json().key)).statusCode).toBe(403);
    for (const schedules of [[], Array.from({ length: 1001 }, (_, n) => `s${n}`)])
      expect((await post("/schedules:pause", { schedules })).json()).toMatchObject({
        status: 400,
        field: "schedules",
      });
    expect((await post("/schedules:resume", { schedules: ["hourly"], reason: "x" })).json()).toMatchObject({
      status: 400,
      field: "reason",
    });
  });
});

describe("GET /schedules", () => {
  const names = async (query: string) =>
    (await door.ask(`/api/v1/schedules?${query}`)).json().items.map(({ name }: { name: string }) => name);

  test("finds schedules by their description too, in any case", async () => {
    expect(await names("search=totals%20of%20the%20day")).toEqual(["nightly"]);
    expect(await names("search=OURL")).toEqual(["hourly"]);
    expect(await names("search=default/n")).toEqual(["nightly"]);
  });

  test("takes those of an origin, a kind of target or a job", async () => {
    await put("http", { expression: "rate(1 hour)", target: { kind: "http", url: "https://example.com" } });
    expect(await names("targetKind=http")).toEqual(["http"]);
    expect(await names("job=test.echo")).toEqual(["hourly", "nightly", "over"]);
    expect(await names("origin=code")).toEqual([]);
    expect((await door.ask("/api/v1/schedules?targetKind=bucket")).json()).toMatchObject({ status: 400 });
  });

  test("takes those that name a connection, an API destination, a calendar or a rate limit", async () => {
    const keep = (path: string, body: unknown) => door.ask(`/api/v1/${path}`, { method: "PUT", body });
    await keep("connections/crm", { kind: "bearer", token: "t" });
    await keep("api-destinations/crm", { url: "https://example.com", connection: "crm" });
    await keep("calendars/workdays", { excludeWeekdays: ["sun"] });
    await keep("rate-limits/slow", { ratePerMinute: 6 });
    const hourly = { expression: "rate(1 hour)" };
    await put("by-itself", {
      ...hourly,
      target: { kind: "http", url: "https://example.com", connection: "crm" },
      limit: "slow",
    });
    await put("through-it", {
      ...hourly,
      target: { kind: "api-destination", name: "crm" },
      calendar: "workdays",
    });
    expect(await names("connection=crm")).toEqual(["by-itself"]);
    expect(await names("apiDestination=crm&sort=nextAt")).toEqual(["through-it"]);
    expect(await names("calendar=workdays")).toEqual(["through-it"]);
    expect(await names("rateLimit=slow&sort=nextAt")).toEqual(["by-itself"]);
    const destinations = async (connection: string) =>
      (await door.ask(`/api/v1/api-destinations?connection=${connection}`)).json().items.length;
    expect([await destinations("crm"), await destinations("other")]).toEqual([1, 0]);
  });

  test("comes in the order of the next fire, page by page, what does not fire last", async () => {
    await post("/schedules:pause", { schedules: ["nightly"] });
    expect(await names("sort=nextAt")).toEqual(["over", "hourly", "nightly"]);
    const paged: string[] = [];
    for (let cursor = ""; ;) {
      const page = (await door.ask(`/api/v1/schedules?sort=nextAt&limit=1${cursor}`)).json();
      paged.push(page.items[0].name);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(paged).toEqual(["over", "hourly", "nightly"]);
    const first = (await door.ask("/api/v1/schedules?sort=nextAt&limit=1")).json();
    const other = await door.ask(`/api/v1/schedules?limit=1&cursor=${first.nextCursor}`);
    expect(other.json()).toMatchObject({ status: 400, code: "invalid-cursor" });
  });

  test("tells each schedule's last run where it is asked for", async () => {
    await door.bench.advanceTo("2026-03-01T01:00:00Z");
    const { items } = (await door.ask("/api/v1/schedules?withLastRun=true")).json();
    expect(items).toMatchObject([
      { name: "hourly", lastRun: { state: "succeeded", scheduledAt: "2026-03-01T01:00:00.000Z" } },
      { name: "nightly", lastRun: null },
      { name: "over", lastRun: { state: "succeeded", endedAt: expect.any(String) } },
    ]);
    const made = (await post("/schedules/default/hourly:run", {})).json();
    const [again] = (await door.ask("/api/v1/schedules?withLastRun=true&limit=1")).json().items;
    expect(again.lastRun).toEqual({
      id: made.id,
      state: "waiting",
      scheduledAt: made.scheduledAt,
      endedAt: null,
    });
    expect((await show("hourly")).lastRun).toBeUndefined();
  });
});
