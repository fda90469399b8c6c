// Typed calls: what is sent, what comes back, and what is thrown instead.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterEach, beforeEach, expect, expectTypeOf, test } from "vitest";
import { ApiProblem, createClient, UnexpectedAnswer, Unreachable } from "../src/index.ts";
import type { Client, Run, RunDetail, Schedule } from "../src/index.ts";

let server: Receiver;
let client: Client;
beforeEach(async () => {
  server = await startReceiver();
  client = createClient({ url: `${server.url}/`, token: "t-1" });
});
afterEach(() => server.close());

const json = (body: unknown, status = 200) => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const thrownBy = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => error,
  );
const named = { params: { path: { group: "default", name: "a" } } };

test("a call names its path, query and credential, and answers the data", async () => {
  server.answer(json({ items: [], nextCursor: null }));
  const query = { state: ["dead", "partial"], search: undefined, limit: 5, job: "a b" };
  const page = await client.GET("/api/v1/runs", { params: { query } });
  expect(page).toEqual({ items: [], nextCursor: null });
  expect(server.requests[0]).toMatchObject({
    method: "GET",
    path: "/api/v1/runs?state=dead&state=partial&limit=5&job=a+b",
    headers: { authorization: "Bearer t-1", accept: "application/json" },
  });
});

test("a body is sent as JSON, and an answer without one is undefined", async () => {
  server.answer({ status: 204 });
  const target = { kind: "job", job: "x.y" } as const;
  await client.PUT("/api/v1/schedules/{group}/{name}", {
    ...named,
    body: { expression: "rate(1 minute)", target },
  });
  expect(await client.DELETE("/api/v1/schedules/{group}/{name}", named)).toBeUndefined();
  expect(server.requests.map(({ method, headers, body }) => [method, headers["content-type"], body])).toEqual(
    [
      ["PUT", "application/json", JSON.stringify({ expression: "rate(1 minute)", target })],
      ["DELETE", undefined, ""],
    ],
  );
});

test("without a token no credential is sent", async () => {
  server.answer(json({}));
  await createClient({ url: server.url, token: null }).GET("/api/v1/system");
  expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
});

test("a value in a path cannot leave its place", async () => {
  server.answer(json({}));
  await client.GET("/api/v1/runs/{id}", { params: { path: { id: "../system?x#y" } } });
  expect(server.requests[0]?.path).toBe("/api/v1/runs/..%2Fsystem%3Fx%23y");
  for (const id of ["", ".", ".."])
    expect(await thrownBy(client.GET("/api/v1/runs/{id}", { params: { path: { id } } }))).toBeInstanceOf(
      TypeError,
    );
  expect(server.requests).toHaveLength(1);
});

test("a refusal is thrown with everything that the problem said", async () => {
  const problem = {
    type: "urn:punctual:problem:not-found",
    title: "Not found",
    status: 404,
    detail: "Expected a run, got none.",
    code: "not-found",
    remedy: "List the runs.",
    requestId: "r-1",
    near: "0198",
  };
  server.answer(json(problem, 404));
  const error = await thrownBy(client.GET("/api/v1/runs/{id}", { params: { path: { id: "x" } } }));
  expect(error).toBeInstanceOf(ApiProblem);
  const { near: _extension, ...known } = problem;
  expect(error).toMatchObject({ ...known, field: null, members: problem });
  expect(error).toHaveProperty("message", problem.detail);
});

test("a refusal that says nothing still says its status", async () => {
  server.answer({ status: 503 });
  const error = await thrownBy(client.GET("/api/v1/system"));
  expect(error).toMatchObject({ name: "ApiProblem", status: 503, code: null, detail: null });
});

test("where nobody listens, the call is unreachable", async () => {
  await server.close();
  const error = await thrownBy(client.GET("/api/v1/system"));
  expect(error).toBeInstanceOf(Unreachable);
  expect(error).toMatchObject({ reason: "no connection", url: server.url });
});

test.each(["before the headers", "in the middle of the body"])(
  "silence %s ends when the patience does",
  async (where) => {
    const silent = createClient({
      url: server.url,
      token: null,
      patienceMs: 50,
      fetch: async (request, init) => {
        if (where === "before the headers") server.answer(() => new Promise(() => undefined));
        const response = await fetch(request, init);
        // A body whose end never comes, bound to the same signal as a real one.
        const body = new ReadableStream({
          start: (stream) => init.signal?.addEventListener("abort", () => stream.error(init.signal?.reason)),
        });
        return new Response(body, response);
      },
    });
    expect(await thrownBy(silent.GET("/api/v1/system"))).toMatchObject({
      name: "Unreachable",
      reason: "silence for 0.05 s",
    });
  },
);

test("who gives up is told their own reason", async () => {
  const reason = new Error("enough");
  const error = await thrownBy(client.GET("/api/v1/system", { signal: AbortSignal.abort(reason) }));
  expect(error).toBe(reason);
});

test.each([
  ["a page of something else", { status: 200, body: "<html>" }],
  ["a broken gateway", { status: 502, body: "Bad gateway" }],
])("%s is not taken for Punctual", async (_what, answer) => {
  server.answer(answer);
  const error = await thrownBy(client.GET("/api/v1/system"));
  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(error).toMatchObject({ status: answer.status });
});

test("a credential follows no redirect", async () => {
  await using elsewhere = await closing(startReceiver());
  server.answer({ status: 307, headers: { location: elsewhere.receiver.url } });
  expect(await thrownBy(client.GET("/api/v1/system"))).toBeInstanceOf(Unreachable);
  expect(elsewhere.receiver.requests).toEqual([]);
});

async function closing(starting: Promise<Receiver>) {
  const receiver = await starting;
  return { receiver, [Symbol.asyncDispose]: () => receiver.close() };
}

test("a list is gone through page after page, each asked for only when it is wanted", async () => {
  const pages = [
    { items: [{ id: "1" }, { id: "2" }], nextCursor: "c 2" },
    { items: [], nextCursor: "c3" },
    { items: [{ id: "3" }], nextCursor: null },
  ];
  server.answer(() => json(pages[server.requests.length - 1]));
  const seen: string[] = [];
  for await (const run of client.items("/api/v1/runs", { params: { query: { job: "j" } } })) {
    if (seen.push(run.id) === 1) expect(server.requests).toHaveLength(1);
  }
  expect(seen).toEqual(["1", "2", "3"]);
  expect(server.requests.map(({ path }) => path)).toEqual([
    "/api/v1/runs?job=j",
    "/api/v1/runs?job=j&cursor=c+2",
    "/api/v1/runs?job=j&cursor=c3",
  ]);
});

test("a path that stands in no type can be called as well", async () => {
  server.answer(json({ upserted: 1 }));
  const path = "/api/v1/users/u1/products";
  const headers = { "idempotency-key": "k" };
  const put = await client.send({ method: "PUT", path, body: { items: [] }, headers });
  expect([put.status, put.headers.get("content-type"), put.body]).toEqual([
    200,
    "application/json",
    { upserted: 1 },
  ]);
  expect(server.requests[0]).toMatchObject({ method: "PUT", path, body: '{"items":[]}', headers });
  server.answer({ status: 204 });
  const gone = await client.send({ method: "DELETE", path, query: { a: 1 } });
  expect([gone.status, gone.body]).toEqual([204, null]);
  expect(server.requests[1]?.path).toBe(`${path}?a=1`);
});

test("the types know paths, parameters and answers", () => {
  const show = (id: string) => client.GET("/api/v1/runs/{id}", { params: { path: { id } } });
  expectTypeOf(show).returns.resolves.toEqualTypeOf<RunDetail>();
  const put = () =>
    client.PUT("/api/v1/schedules/{group}/{name}", {
      ...named,
      body: { expression: "rate(1 minute)", target: { kind: "job", job: "x.y" } },
    });
  expectTypeOf(put).returns.resolves.toEqualTypeOf<Schedule>();
  const runs = () => client.items("/api/v1/runs");
  expectTypeOf<ReturnType<typeof runs>>().toEqualTypeOf<AsyncGenerator<Run, void>>();
  // @ts-expect-error A path parameter is needed.
  const unnamed = () => client.GET("/api/v1/runs/{id}");
  // @ts-expect-error The path has no such method.
  const posted = () => client.POST("/api/v1/runs/{id}");
  expect([unnamed, posted]).toHaveLength(2);
});
