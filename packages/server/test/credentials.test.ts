// Who may ask: nobody without a credential, and each only what its role allows.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Credential } from "../src/index.ts";
import { operations } from "../src/rest/operations.ts";
import { adminToken, openDoor, type Door } from "./door.ts";

const viewerToken = "a-viewer-token";
let adminTokens: readonly string[] = ["the-current-token", "the-next-token"];
const credentials: readonly Credential[] = [
  { principal: { tenant: "default", actor: "viewer", role: "viewer" }, tokens: () => [viewerToken] },
  { principal: { tenant: "default", actor: "rotated", role: "admin" }, tokens: () => adminTokens },
  { principal: { tenant: "other", actor: "other", role: "admin" }, tokens: () => ["the-other-token", ""] },
];

describe("a credential", () => {
  let door: Door;
  beforeAll(async () => void (door = await openDoor({ credentials })));
  afterAll(() => door.close());

  test("security row 28: is asked for by every operation, before anything of the request is looked at", async () => {
    for (const { method, path } of operations) {
      const url = path.replaceAll(/\{\w+\}/g, "x");
      const answer = await door.ask(url, { method, token: null, body: "not json" });
      expect(answer.json(), `${method} ${path}`).toMatchObject({ status: 401, code: "unauthorized" });
      expect(answer.headers["www-authenticate"]).toBe('Bearer realm="punctual"');
    }
  });

  test("security row 28: is asked for on every way to write a path, and in every way to send nothing", async () => {
    for (const url of ["/api/v1/runs?x=1", "/api/v1/%72uns", "/api/v1/runs#x"])
      expect((await door.ask(url, { token: null })).statusCode, `about ${url}`).toBe(401);
    for (const url of [
      "/api//v1/runs",
      "/API/V1/RUNS",
      "/api/v1/runs/",
      "/api/v1/./runs%2e",
      "//api/v1/runs",
    ])
      expect((await door.ask(url, { token: null })).statusCode, `about ${url}`).toBe(404);
    for (const authorization of [
      "Bearer",
      "Bearer ",
      "",
      `Basic ${adminToken}`,
      adminToken,
      `Bearer a ${adminToken}`,
    ])
      expect(
        (await door.ask("/api/v1/runs", { token: null, headers: { authorization }, address: authorization }))
          .statusCode,
      ).toBe(401);
  });

  test("of too low a role is refused by name of the role it takes", async () => {
    for (const { method, path, role } of operations.filter((operation) => operation.role !== "viewer")) {
      const answer = await door.ask(path.replaceAll(/\{\w+\}/g, "x"), { method, token: viewerToken });
      expect(answer.json(), `${method} ${path}`).toMatchObject({ status: 403, code: "forbidden" });
      expect(answer.json().detail).toContain(role);
    }
    expect((await door.ask("/api/v1/runs", { token: viewerToken })).statusCode).toBe(200);
  });

  test("and the next one are both accepted, and the old one not after the rotation", async () => {
    const statusOf = async (token: string) => (await door.ask("/api/v1/runs", { token })).statusCode;
    expect([await statusOf("the-current-token"), await statusOf("the-next-token")]).toEqual([200, 200]);
    adminTokens = ["the-next-token"];
    expect([await statusOf("the-current-token"), await statusOf("the-next-token")]).toEqual([401, 200]);
  });

  test("security row 9: of another tenant sees nothing of this one", async () => {
    const target = { kind: "http", url: "https://example.com" };
    const path = "/api/v1/schedules/default/mine";
    await door.ask(path, { method: "PUT", body: { expression: "rate(1 day)", target } });
    const other = { token: "the-other-token" };
    const [theirs, unknown] = [await door.ask(path, other), await door.ask(`${path}x`, other)];
    expect(theirs.statusCode).toBe(404);
    expect(theirs.json().detail.replace("mine", "minex")).toBe(unknown.json().detail);
    expect((await door.ask("/api/v1/schedules", other)).json().items).toEqual([]);
  });
});

describe("a wrong credential", () => {
  let door: Door;
  beforeEach(async () => void (door = await openDoor()));
  afterEach(() => door.close());
  const ask = (token: string | null, address = "192.0.2.7") => door.ask("/api/v1/runs", { token, address });

  test("security row 35: is slowed down after ten failures from its address, while the right one still passes", async () => {
    for (let failure = 0; failure < 10; failure++) expect((await ask("wrong")).statusCode).toBe(401);
    const slowed = await ask("wrong");
    expect(slowed.json()).toMatchObject({ status: 429, code: "too-many-failures" });
    expect(Number(slowed.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(adminToken)).statusCode).toBe(200);
    expect((await ask("wrong", "192.0.2.8")).statusCode).toBe(401);
  });

  test("is not counted where none was sent", async () => {
    for (let time = 0; time < 12; time++) expect((await ask(null)).statusCode).toBe(401);
    expect((await ask("wrong")).statusCode).toBe(401);
  });
});

test("security row 25: what was sent never appears in the log, nor in an answer", async () => {
  const door = await openDoor();
  const planted = [
    "planted-token",
    "planted-cookie",
    "planted-key",
    "planted-query",
    "planted-body",
    "planted-value",
  ];
  const headers = { cookie: "s=planted-cookie", "x-api-key": "planted-key" };
  const path = "/api/v1/connections/crm?q=planted-query";
  const body = { kind: "api-key", header: "x", value: "planted-value" };
  const answers = [
    await door.ask(path, { method: "PUT", token: "planted-token", headers, body: '{"a":"planted-body"}' }),
    await door.ask(path, { method: "PUT", headers, body: '{"a":"planted-body' }),
    await door.ask(path, { method: "PUT", headers, body }),
    await door.ask("/api/v1/connections/crm", { method: "PUT", headers, body }),
    await door.ask("/planted?q=planted-query", { headers, token: "planted-token" }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 400, 400, 201, 404]);
  await door.bench.testDatabase.database.end();
  answers.push(await door.ask("/api/v1/connections/crm", { method: "PUT", headers, body }));
  const written = [...door.log.lines, ...answers.map((answer) => answer.body)].join("\n");
  expect(door.log.lines.length).toBeGreaterThanOrEqual(answers.length);
  for (const secret of [...planted, adminToken]) expect(written).not.toContain(secret);
  await door.server.stop();
  await door.bench.testDatabase.drop();
});
