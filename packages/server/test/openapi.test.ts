// The API's description: it is OpenAPI 3.1, and lists every route with who may ask.
import { headerKey, requireRole } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { operations } from "../src/rest/operations.ts";
import { openDoor, publicUrl, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly "x-role"?: string;
  readonly security?: readonly Record<string, unknown>[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Record<string, { schema: unknown; example: unknown }>;
  };
  readonly responses: Record<string, { readonly description: string }>;
}

interface Description {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: {
    readonly schemas: object;
    readonly securitySchemes: Record<string, { type: string }>;
  };
}

let door: Door;
let api: Description;
beforeAll(async () => {
  const guard = headerKey({ header: "x-api-key", secrets: () => ["k"], log: silent, actor: "test" });
  door = await openDoor({
    jobs: [echo],
    routes: [
      {
        method: "POST",
        path: "/api/cron/echo",
        summary: "Echo",
        guard,
        answers: { 200: z.object({}) },
        job: echo,
      },
      {
        method: "GET",
        path: "/api/v1/words/{wordId}",
        summary: "Show a word",
        guard: requireRole("viewer"),
        answers: { 200: z.object({ word: z.string() }), 404: null },
        handle: async () => ({ status: 200, headers: {}, body: { word: "w" } }),
      },
    ],
  });
  const answer = await door.ask("/openapi.json", { token: null });
  api = answer.json<Description>();
});
afterAll(() => door.close());

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const described = () =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if ("$ref" in value && typeof value.$ref === "string") yield value.$ref;
  for (const inner of Object.values(value)) yield* referencesIn(inner);
}

const resolve = (reference: string): unknown =>
  reference
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (found, name) => (found === undefined ? undefined : Reflect.get(Object(found), name)),
      api,
    );

test("every reference in it resolves inside it", () => {
  const references = [...new Set(referencesIn(api))];
  expect(references.length).toBeGreaterThan(1);
  for (const reference of references) {
    expect(reference).toMatch(/^#\/components\/(schemas|responses|parameters)\/\w+$/);
    expect(resolve(reference), `about ${reference}`).toBeTypeOf("object");
  }
});

test("it is OpenAPI 3.1 served under the public URL, with operation ids of their own", () => {
  expect([api.openapi, api.servers]).toEqual(["3.1.0", [{ url: publicUrl }]]);
  const ids = described().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+[A-Za-z0-9]*$/);
});

test("it lists every operation, the workloads' routes and the open pages", () => {
  const listed = described().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  const known = operations.map(({ method, path }) => `${method} ${path}`);
  const rest = [
    "POST /api/cron/echo",
    "GET /api/v1/words/{wordId}",
    "GET /api/v1/runs/stream",
    "POST /api/v1/session",
    "GET /api/v1/session",
    "DELETE /api/v1/session",
    "GET /healthz",
    "GET /readyz",
    "GET /metrics",
  ];
  expect(listed.sort()).toEqual([...known, ...rest].sort());
});

test("every route names a known scheme, or says that everybody may", () => {
  const open = ["get /healthz", "get /readyz", "get /metrics", "post /api/v1/session"];
  for (const { path, method, operation } of described()) {
    const { security = [] } = operation;
    expect(security.length === 0, `about ${path}`).toBe(open.includes(`${method} ${path}`));
    for (const name of security.flatMap(Object.keys))
      expect(api.components.securitySchemes, `about ${path}`).toHaveProperty(name);
  }
  expect(api.paths["/api/cron/echo"]?.post?.security).toEqual([{ "x-api-key": [] }]);
  expect(api.components.securitySchemes).toMatchObject({
    bearer: { type: "http", scheme: "bearer" },
    session: { type: "apiKey", in: "cookie", name: "__Host-punctual" },
    "x-api-key": { type: "apiKey", in: "header", name: "x-api-key" },
  });
});

test("whoever has a role asks by a bearer credential, or by a session's cookie", () => {
  for (const path of ["/api/v1/runs", "/api/v1/words/{wordId}", "/api/v1/runs/stream"])
    expect(api.paths[path]?.get?.security, `about ${path}`).toEqual([{ bearer: [] }, { session: [] }]);
});

test("every route stands under one noun that the document lists, and says the role that it asks for", () => {
  const tags = api.tags.map(({ name }) => name);
  for (const { path, operation } of described()) {
    expect(operation.tags, `about ${path}`).toHaveLength(1);
    expect(tags).toContain(operation.tags[0]);
  }
  const of = (path: string, method: string) => api.paths[path]?.[method];
  expect(of("/api/v1/dead-letters/{id}:redrive", "post")).toMatchObject({
    tags: ["Dead letters"],
    "x-role": "operator",
  });
  expect(of("/api/v1/words/{wordId}", "get")).toMatchObject({ tags: ["Workloads"], "x-role": "viewer" });
  expect(of("/api/cron/echo", "post")?.tags).toEqual(["Job endpoints"]);
  expect(of("/healthz", "get")).not.toHaveProperty("x-role");
});

test("what several operations answer is named once and referred to", () => {
  expect(Object.keys(api.components.schemas)).toEqual(
    expect.arrayContaining(["Schedule", "Run", "RunDetail", "DeadLetter", "Connection", "Alarm", "Problem"]),
  );
  const answer = api.paths["/api/v1/runs/{id}:cancel"]?.post?.responses["200"];
  expect(answer).toHaveProperty(["content", "application/json", "schema"], {
    $ref: "#/components/schemas/Run",
  });
});

test("a workload's routes have examples too, which fit what the route takes and answers", () => {
  const body = api.paths["/api/cron/echo"]?.post?.requestBody?.content["application/json"]?.example;
  expect(echo.input.safeParse(body).error).toBeUndefined();
  const { parameters, responses } = api.paths["/api/v1/words/{wordId}"]?.get ?? {};
  expect(parameters).toMatchObject([{ name: "wordId", example: expect.any(String) }]);
  expect(responses?.["200"]).toHaveProperty(["content", "application/json", "example"], {
    word: expect.any(String),
  });
});

test("every parameter in a path is described, and every answer too", () => {
  for (const { path, operation } of described()) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const given = operation.parameters.filter((parameter) => parameter.in === "path");
    expect(given.map(({ name }) => name)).toEqual(named);
    expect(given.every(({ required }) => required)).toBe(true);
    expect(Object.keys(operation.responses).length).toBeGreaterThan(1);
    for (const answer of Object.values(operation.responses)) expect(answer.description).not.toBe("");
  }
});

test("a body is described where one is taken, and demanded where one is needed", () => {
  const post = (path: string, method = "post") => api.paths[path]?.[method]?.requestBody;
  expect(post("/api/v1/schedules/{group}/{name}", "put")?.required).toBe(true);
  expect(post("/api/v1/schedules/{group}/{name}:pause")?.required).toBe(false);
  expect(post("/api/v1/runs/{id}:cancel")).toBeUndefined();
  expect(JSON.stringify(post("/api/cron/echo"))).toContain('"word"');
});

test.each([
  ["put", "/api/v1/schedules/{group}/{name}", ["If-Match", "If-None-Match"]],
  ["post", "/api/v1/schedules/{group}/{name}:run", ["Idempotency-Key"]],
  ["post", "/api/cron/echo", ["Idempotency-Key", "Prefer"]],
  ["get", "/api/v1/runs", []],
])("%s %s names the headers that it reads", (method, path, headers) => {
  const parameters = api.paths[path]?.[method]?.parameters ?? [];
  expect(parameters.filter((one) => one.in === "header").map(({ name }) => name)).toEqual(headers);
});
