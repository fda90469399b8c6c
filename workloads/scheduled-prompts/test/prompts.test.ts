// Prompts over HTTP: made, listed, replaced and deleted by their users alone.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { daily, itemsOf, openPrompts, sign, textIn, type Prompts } from "./open-prompts.ts";

let door: Prompts;
beforeAll(async () => {
  door = await openPrompts({ limits: { promptsPerUser: 3 } });
});
afterAll(() => door.close());

const scheduleIn = async (id: string) => {
  const { body } = await door.call({
    method: "GET",
    path: `/api/v1/schedules/scheduled-prompts/${id}`,
    role: "viewer",
  });
  return body;
};

test("a prompt is made with its schedule, and answered as it was sent", async () => {
  const body = { ...daily, timezone: "Asia/Tokyo" };
  const { status, headers, body: made } = await door.as("maker", "POST", "/v1/schedules", { body });
  const id = textIn(made, "id");
  expect(status).toBe(201);
  expect(headers.location).toBe(`http://localhost:3000/v1/schedules/${id}`);
  expect(made).toEqual({
    id: expect.stringMatching(/^[A-Za-z0-9-]{1,64}$/),
    name: "Brief",
    prompt: "What is new?",
    frequency: "daily",
    time: "10:00",
    date: null,
    cron: null,
    dayOfWeek: null,
    dayOfMonth: null,
    timezone: "Asia/Tokyo",
    model: "openai/gpt-oss-120b",
    status: "active",
    expression: "cron(0 10 * * ? *)",
    nextRunAt: "2026-03-03T01:00:00.000Z",
    createdAt: "2026-03-02T09:00:00.000Z",
    updatedAt: "2026-03-02T09:00:00.000Z",
  });
  expect(await scheduleIn(id)).toMatchObject({
    expression: "cron(0 10 * * ? *)",
    timezone: "Asia/Tokyo",
    state: "enabled",
    input: { promptId: id, userId: "maker" },
  });
  expect((await door.as("maker", "GET", `/v1/schedules/${id}`)).body).toEqual(made);
});

test.each(["/v1/schedules", "/schedules"])("%s serves them", async (path) => {
  const user = `of${path.replaceAll("/", "-")}`;
  const { body, headers } = await door.as(user, "POST", path, { body: daily });
  const id = textIn(body, "id");
  expect(headers.location).toBe(`http://localhost:3000${path}/${id}`);
  expect((await door.as(user, "GET", path)).body).toMatchObject({ items: [{ id }] });
  expect((await door.as(user, "GET", `${path}/${id}/results`)).body).toEqual({ items: [], nextCursor: null });
  expect((await door.as(user, "POST", `${path}/${id}/toggle`)).body).toMatchObject({ status: "paused" });
  expect((await door.as(user, "DELETE", `${path}/${id}`)).status).toBe(204);
});

test("a repeated Idempotency-Key makes no second prompt", async () => {
  const more = { body: daily, headers: { "idempotency-key": "k1" } };
  const [first, second] = await Promise.all([
    door.as("repeater", "POST", "/v1/schedules", more),
    door.as("repeater", "POST", "/v1/schedules", more),
  ]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  const { body } = await door.as("somebody", "POST", "/v1/schedules", more);
  expect(textIn(body, "id")).not.toBe(textIn(first.body, "id"));
});

test("what is malformed is a problem that names the field, and nothing is stored", async () => {
  const body = { ...daily, time: "25:00" };
  const { status, headers, body: problem } = await door.as("erring", "POST", "/v1/schedules", { body });
  expect(status).toBe(400);
  expect(headers["content-type"]).toContain("application/problem+json");
  expect(problem).toMatchObject({ code: "invalid-request", field: "time" });
  const past = { ...daily, frequency: "once", date: "2026-03-02", time: "08:00" };
  expect((await door.as("erring", "POST", "/v1/schedules", { body: past })).body).toMatchObject({
    status: 400,
    field: "date",
  });
  const unknown = { ...daily, nmae: "x" };
  expect((await door.as("erring", "POST", "/v1/schedules", { body: unknown })).body).toMatchObject({
    status: 400,
    code: "unknown-field",
    detail: expect.stringContaining('"name"'),
  });
  expect((await door.as("erring", "GET", "/v1/schedules")).body).toEqual({ items: [], nextCursor: null });
});

test("a user's prompts are listed newest first, a page at a time", async () => {
  const ids: string[] = [];
  for (const name of ["a", "b", "c"]) {
    ids.unshift(await door.made("lister", { name }));
    await door.clock.advance({ seconds: 1 });
  }
  const { body: first } = await door.as("lister", "GET", "/v1/schedules?limit=2");
  expect(first).toMatchObject({ items: [{ id: ids[0] }, { id: ids[1] }] });
  const cursor = textIn(first, "nextCursor");
  const { body: second } = await door.as("lister", "GET", `/v1/schedules?limit=2&cursor=${cursor}`);
  expect(second).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
  expect((await door.as("other", "GET", `/v1/schedules?cursor=${cursor}`)).body).toMatchObject({
    status: 400,
    field: "cursor",
  });
  expect((await door.as("other", "GET", `/v1/schedules?cursor=nonsense`)).status).toBe(400);
  expect((await door.as("other", "GET", `/v1/schedules?limit=0`)).body).toMatchObject({ field: "limit" });
});

test("prompts of one moment are all listed, also where the clock tells more than milliseconds", async () => {
  const replaceClock = (now: string) =>
    door.database.execute(
      `create or replace function punctual.now() returns timestamptz language sql volatile security definer
       as 'select ${now} from punctual.manual_clock'`,
    );
  await replaceClock("now + interval ''456 microseconds''");
  const ids: string[] = [];
  for (const name of ["a", "b", "c"]) ids.push(await door.made("hasty", { name }));
  await replaceClock("date_trunc(''milliseconds'', now)");
  const listed: string[] = [];
  let cursor = "";
  for (let page = 0; page < 3; page++) {
    const { body } = await door.as("hasty", "GET", `/v1/schedules?limit=1${cursor}`);
    listed.push(...itemsOf(body).map((item) => item.id));
    cursor = `&cursor=${textIn(body, "nextCursor")}`;
  }
  expect(listed.toSorted()).toEqual(ids.toSorted());
});

test("a prompt is replaced whole, its schedule with it; a paused one stays paused", async () => {
  const id = await door.made("updater");
  const path = `/v1/schedules/${id}`;
  const body = { name: "New", prompt: "Other?", frequency: "weekly", time: "08:15", dayOfWeek: "TUE" };
  expect(await door.as("updater", "PUT", path, { body })).toMatchObject({
    status: 200,
    body: { name: "New", dayOfWeek: "TUE", expression: "cron(15 8 ? * TUE *)", status: "active" },
  });
  expect(await scheduleIn(id)).toMatchObject({ expression: "cron(15 8 ? * TUE *)" });
  await door.as("updater", "PUT", `${path}/state`, { body: { status: "paused" } });
  const paused = await door.as("updater", "PUT", path, { body: daily });
  expect(paused.body).toMatchObject({ status: "paused", nextRunAt: null, dayOfWeek: null });
  const refused = await door.as("updater", "PUT", path, { body: { ...daily, prompt: undefined } });
  expect(refused.body).toMatchObject({ status: 400, field: "prompt" });
});

test("a deleted prompt is gone with its schedule", async () => {
  const id = await door.made("deleter");
  const deleted = await door.as("deleter", "DELETE", `/v1/schedules/${id}`);
  expect([deleted.status, deleted.text]).toEqual([204, ""]);
  expect((await door.as("deleter", "GET", `/v1/schedules/${id}`)).status).toBe(404);
  expect((await door.as("deleter", "DELETE", `/v1/schedules/${id}`)).status).toBe(404);
  expect(await scheduleIn(id)).toMatchObject({ status: 404 });
});

describe("another user's prompt", () => {
  test.each<["GET" | "PUT" | "POST" | "DELETE", string, unknown]>([
    ["GET", "", undefined],
    ["PUT", "", daily],
    ["PUT", "", { ...daily, frequency: "once", date: "2020-01-01" }],
    ["DELETE", "", undefined],
    ["POST", "/toggle", undefined],
    ["PUT", "/state", { status: "paused" }],
    ["GET", "/results", undefined],
  ])("is not found, as if it did not exist: %s %s", async (method, tail, body) => {
    const owner = `owner-${method}${tail.replace("/", "-")}-${JSON.stringify(body ?? "").length}`;
    const id = await door.made(owner);
    const theirs = await door.as("mallory", method, `/v1/schedules/${id}${tail}`, { body });
    const nobodys = await door.as("mallory", method, `/v1/schedules/nobodys-id${tail}`, { body });
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect({ ...record(theirs.body), requestId: "" }).toEqual({ ...record(nobodys.body), requestId: "" });
    expect((await door.as(owner, "GET", `/v1/schedules/${id}`)).body).toMatchObject({ status: "active" });
  });

  test("cannot be reached by a user id in the body or the query", async () => {
    const body = { ...daily, userId: "ann" };
    expect((await door.as("mallory", "POST", "/v1/schedules", { body })).status).toBe(400);
    expect((await door.as("mallory", "GET", "/v1/schedules?userId=ann")).status).toBe(400);
  });
});

const record = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

test.each(["%00", "a%20b", "..%2f", "'", "x".repeat(200), "%F0%9F%98%80"])(
  "%s is nobody's prompt",
  async (id) => {
    expect((await door.as("ann", "GET", `/v1/schedules/${id}`)).status).toBeGreaterThanOrEqual(400);
    expect((await door.as("ann", "GET", `/v1/schedules/${id}`)).status).toBeLessThan(500);
  },
);

test("one prompt too many is a problem, also when several come at once", async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => door.as("hoarder", "POST", "/v1/schedules", { body: daily })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429, 429, 429]);
  expect(answers.find(({ status }) => status === 429)).toMatchObject({
    headers: { "content-type": expect.stringContaining("application/problem+json") },
    body: { code: "quota-exceeded", status: 429 },
  });
  const { body } = await door.as("hoarder", "GET", "/v1/schedules");
  expect(body).toMatchObject({ items: [{}, {}, {}] });
});

test("a prompt that would run too often is refused", async () => {
  const body = { name: "A", prompt: "B", frequency: "cron", cron: "* * * * ? *" };
  expect((await door.as("hasty", "POST", "/v1/schedules", { body })).body).toMatchObject({
    status: 429,
    code: "quota-exceeded",
    field: "cron",
  });
});

test("a preview says when a prompt would run, and stores nothing", async () => {
  const body = { ...daily, frequency: "monthly", dayOfMonth: "L", time: "06:07", timezone: "Asia/Tokyo" };
  expect(await door.as("viewer", "POST", "/v1/schedules/preview", { body })).toMatchObject({
    status: 200,
    body: {
      expression: "cron(7 6 L * ? *)",
      description: expect.stringContaining("Asia/Tokyo"),
      next: ["2026-03-30T21:07:00.000Z", "2026-04-29T21:07:00.000Z", {}, {}, {}].map((time) =>
        typeof time === "string" ? time : expect.any(String),
      ),
      warnings: [],
    },
  });
  const gap = { ...daily, time: "02:30", timezone: "Europe/Berlin" };
  expect((await door.as("viewer", "POST", "/v1/schedules/preview", { body: gap })).body).toMatchObject({
    warnings: [expect.stringContaining("2026-03-29 02:30")],
  });
  expect((await door.as("viewer", "GET", "/v1/schedules")).body).toMatchObject({ items: [] });
});

describe("a token", () => {
  const claims = { userId: "ann", email: "ann@example.com" };
  test.each<[string, string | null]>([
    ["that is missing", null],
    ["of another secret", sign(claims, "another-secret-that-is-long-enough-too")],
    ["that is expired", sign({ ...claims, exp: 1_600_000_000 })],
    ["without an end", sign({ ...claims, exp: undefined })],
    ["without userId", sign({ email: claims.email })],
    ["without email", sign({ userId: "ann" })],
    ["with a second header in email", sign({ ...claims, email: "ann@example.com\r\nBcc: bob@example.com" })],
    ["that is no token", "abc"],
  ])("%s is 401", async (_what, token) => {
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    const answer = await door.call({ method: "GET", path: "/v1/schedules", headers });
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toMatch(/^Bearer/);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });
});

describe("the front end", () => {
  const path = "/v1/schedules";
  const preflight = (origin: string) =>
    door.call({
      method: "OPTIONS",
      path,
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,idempotency-key",
      },
    });

  test("may ask and read, without a token for the question", async () => {
    const { status, headers } = await preflight("https://app.example.com");
    expect(status).toBeLessThan(300);
    expect(headers["access-control-allow-origin"]).toBe("https://app.example.com");
    expect(String(headers["access-control-allow-headers"]).toLowerCase()).toMatch(
      /authorization.*content-type.*idempotency-key/,
    );
    const answer = await door.as("ann", "GET", path, { headers: { origin: "https://app.example.com" } });
    expect(answer.headers["access-control-allow-origin"]).toBe("https://app.example.com");
  });

  test("is the only one that may", async () => {
    expect((await preflight("https://evil.example")).headers["access-control-allow-origin"]).toBeUndefined();
    const answer = await door.as("ann", "GET", path, { headers: { origin: "https://evil.example" } });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });
});
