// What every answer has and what none has, whatever was asked.
import { defineRoute, requireRole } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, publicUrl, type Door } from "./door.ts";

let door: Door;
beforeAll(async () => {
  const broken = defineRoute({
    method: "GET",
    path: "/broken",
    summary: "Break",
    guard: requireRole("viewer"),
    answers: { 200: null },
    handle: () => Promise.reject(new Error("select secret from /etc/passwd at 10.0.0.1")),
  });
  door = await openDoor({ routes: [broken] });
});
afterAll(() => door.close());

const asked = [
  ["/", 200],
  ["/front-page.css", 200],
  ["/healthz", 200],
  ["/metrics", 200],
  ["/openapi.json", 200],
  ["/api/v1/runs", 200],
  ["/api/v1/nothing", 404],
  ["/api/v1/runs/none", 404],
  ["/api/v1/runs?limit=0", 400],
  ["/%zz", 400],
  ["/broken", 500],
] as const;

test.each(asked)(
  "%s has the headers that every answer has, and none that tell on us",
  async (path, status) => {
    const { headers, statusCode } = await door.ask(path, { headers: { origin: "https://evil.example" } });
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const names = Object.keys(headers);
    expect(names.filter((name) => /^(server|x-powered-by|access-control-.*|via)$/.test(name))).toEqual([]);
  },
);

test.each(asked.filter(([, status]) => status >= 400))(
  "%s is answered with a problem that has a remedy and the request's id",
  async (path, status) => {
    const { headers, ...answer } = await door.ask(path);
    expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
    const problem = answer.json();
    expect(problem).toMatchObject({ status, requestId: headers["x-request-id"] });
    expect(problem.type).toBe(`urn:punctual:problem:${problem.code}`);
    for (const part of [problem.title, problem.detail, problem.remedy]) expect(part).toMatch(/\w/);
  },
);

test("security row 52: an error of our own tells its cause to the log alone, with the request's id", async () => {
  const answer = await door.ask("/broken");
  expect(answer.body).not.toMatch(/secret|passwd|10\.0\.0\.1|at .*\.ts|node_modules/);
  const line = door.log.lines.find(
    (text) => text.includes(answer.json().requestId) && text.includes("passwd"),
  );
  expect(line).toContain('"level":50');
});

test("the front page loads no script and may not be framed", async () => {
  const { headers, body } = await door.ask("/", { token: null });
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(body).not.toContain("<script");
});

test("HEAD answers like GET, without the body", async () => {
  for (const path of ["/", "/healthz", "/api/v1/runs", "/openapi.json"]) {
    const [head, get] = [await door.ask(path, { method: "HEAD" }), await door.ask(path)];
    expect([head.statusCode, head.body]).toEqual([200, ""]);
    expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
  }
  expect((await door.ask("/api/v1/runs", { method: "HEAD", token: null })).statusCode).toBe(401);
});

test.each([
  ["POST", "/api/v1/runs", "GET, HEAD"],
  ["POST", "/api/v1/schedules/default/x", "GET, HEAD, PUT, PATCH, DELETE"],
  ["GET", "/api/v1/schedules/default/x:pause", "POST"],
  ["OPTIONS", "/api/v1/schedules", "GET, HEAD"],
  ["TRACE", "/healthz", "GET, HEAD"],
  ["POST", "/broken", "GET, HEAD"],
] as const)("%s %s is 405 and names the methods there are", async (method, path, allow) => {
  const answer = await door.ask(path, { method });
  expect(answer.json()).toMatchObject({ status: 405, code: "method-not-allowed" });
  expect(answer.headers.allow).toBe(allow);
});

test("links begin with the public URL, whatever Host says", async () => {
  const target = { kind: "http", url: "https://example.com" };
  const path = "/api/v1/schedules/default/linked";
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
  await door.ask(path, { method: "PUT", body: { expression: "rate(1 day)", target }, headers });
  const answers = [
    await door.ask(`${path}:run`, { method: "POST", headers }),
    await door.ask("/openapi.json", { headers }),
    await door.ask("/", { headers }),
    await door.ask("/nothing", { headers }),
  ];
  expect(answers[0]?.headers.location).toMatch(new RegExp(`^${publicUrl}/api/v1/runs/`));
  for (const { body, headers: given } of answers)
    expect(`${body} ${JSON.stringify(given)}`).not.toContain("evil.example");
});

test("a name of any length that the headers' limit lets through is judged by its schema", async () => {
  expect((await door.ask(`/api/v1/connections/${"x".repeat(7000)}`)).json()).toMatchObject({
    status: 400,
    field: "name",
  });
});
