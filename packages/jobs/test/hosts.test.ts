// A job is served the same by every framework: raw body, answer, and what a parser has eaten.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { LambdaFunctionURLHandler } from "aws-lambda";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import { hostExpress } from "../src/hosts/express.ts";
import { hostFastify } from "../src/hosts/fastify.ts";
import { hostHono } from "../src/hosts/hono.ts";
import { hostLambda } from "../src/hosts/lambda.ts";
import { hostNext } from "../src/hosts/next.ts";
import type { HandleOptions, HttpRequest, HttpResponse } from "../src/index.ts";

interface Seen {
  readonly request: HttpRequest;
  readonly how: HandleOptions | undefined;
}

/** Answers what it was given, beside a header of its own. */
function echo(answer: Partial<HttpResponse> = {}) {
  const seen: Seen[] = [];
  return {
    seen,
    async handle(request: HttpRequest, how?: HandleOptions): Promise<HttpResponse> {
      seen.push({ request, how });
      return { status: 200, headers: { "punctual-run-id": "run-1" }, body: { ok: true }, ...answer };
    },
  };
}

type Jobs = ReturnType<typeof echo>;

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const listening: Readonly<Record<string, (jobs: Jobs) => Promise<string>>> = {
  express: async (jobs) => expressUrl(express().post("/punctual", hostExpress(jobs))),
  "express behind a parser that keeps the bytes": async (jobs) =>
    expressUrl(express().post("/punctual", express.raw({ type: () => true }), hostExpress(jobs))),
  async fastify(jobs) {
    const app = fastify();
    app.post("/other", async ({ body }) => body);
    await app.register(hostFastify(jobs, { path: "/punctual" }));
    open.push(() => app.close());
    return app.listen({ port: 0, host: "127.0.0.1" });
  },
  async hono(jobs) {
    const app = new Hono().post("/punctual", hostHono(jobs));
    return new Promise((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      );
      open.push(() => void server.close());
    });
  },
};

async function expressUrl(app: express.Express): Promise<string> {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  open.push(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const post = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/punctual?a=1`, { method: "POST", body, headers: { "content-type": "application/json" } });

describe.each(Object.entries(listening))("%s", (_name, listen) => {
  test("hands on the bytes as they came, with path, query, headers and address", async () => {
    const jobs = echo();
    const answer = await post(await listen(jobs), '{ "day" : "möndag" }');
    const [seen] = jobs.seen;
    expect(seen?.request.body?.toString("utf8")).toBe('{ "day" : "möndag" }');
    expect(seen?.request).toMatchObject({ method: "POST", path: "/punctual", query: { a: "1" } });
    expect(seen?.request.headers["content-type"]).toBe("application/json");
    expect(seen?.request.address).toContain("127.0.0.1");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.headers.get("punctual-run-id")).toBe("run-1");
    expect(await answer.json()).toEqual({ ok: true });
  });

  test("answers 202 without a body", async () => {
    const jobs = echo({ status: 202, body: null });
    const answer = await post(await listen(jobs), "");
    expect([answer.status, await answer.text()]).toEqual([202, ""]);
  });

  test("does not hand on a body of more than a mebibyte", async () => {
    const jobs = echo();
    const answer = await post(await listen(jobs), "x".repeat(1024 * 1024 + 1));
    expect(answer.ok).toBe(false);
    expect(jobs.seen).toEqual([]);
  });
});

describe("a body that a parser has eaten", () => {
  test("is told with its remedy by express", async () => {
    const errors: string[] = [];
    const app = express();
    app.use(express.json());
    app.post("/punctual", hostExpress(echo()));
    const last: express.ErrorRequestHandler = (error, _request, response, _next) => {
      errors.push(String(error));
      response.status(500).end();
    };
    app.use(last);
    expect((await post(await expressUrl(app), "{}")).status).toBe(500);
    expect(errors[0]).toContain("Put hostExpress before express.json()");
  });

  test("is told with its remedy by hono and next", async () => {
    const request = new Request("http://app.example/punctual", { method: "POST", body: "{}" });
    await request.text();
    await expect(hostNext(echo())(request)).rejects.toThrow("Do not read the request before hostNext.");
    const errors: string[] = [];
    const app = new Hono().use(async (context, next) => {
      await context.req.text();
      await next();
    });
    app.post("/punctual", hostHono(echo()));
    app.onError((error, context) => {
      errors.push(error.message);
      return context.text("", 500);
    });
    await app.request("/punctual", { method: "POST", body: "{}" });
    expect(errors[0]).toContain("Put hostHono before what reads the body.");
  });
});

test("fastify: other routes keep their parser", async () => {
  const url = await (listening.fastify?.(echo()) ?? "");
  const answer = await fetch(`${url}/other`, {
    method: "POST",
    body: '{"a":1}',
    headers: { "content-type": "application/json" },
  });
  expect(await answer.json()).toEqual({ a: 1 });
});

test("next: work after the answer is handed to `after`", async () => {
  const jobs = echo();
  const works: Promise<unknown>[] = [];
  const route = hostNext(jobs, { after: (work) => void works.push(work) });
  const answer = await route(new Request("http://app.example/punctual", { method: "POST", body: "{}" }));
  jobs.seen[0]?.how?.waitUntil?.(Promise.resolve());
  expect([answer.status, works.length, jobs.seen[0]?.request.body?.toString()]).toEqual([200, 1, "{}"]);
});

test("hono: work after the answer is handed to the platform", async () => {
  const jobs = echo();
  const works: Promise<unknown>[] = [];
  const app = new Hono().post("/punctual", hostHono(jobs));
  const platform = {
    waitUntil: (work: Promise<unknown>) => void works.push(work),
    passThroughOnException: () => {},
    props: {},
  };
  await app.request("/punctual", { method: "POST", body: "{}" }, {}, platform);
  jobs.seen[0]?.how?.waitUntil?.(Promise.resolve());
  expect(works).toHaveLength(1);
});

describe("lambda", () => {
  const event = {
    rawPath: "/punctual",
    rawQueryString: "a=1",
    headers: { "Content-Type": "application/json" },
    isBase64Encoded: false,
    requestContext: { requestId: "request-1", http: { method: "POST", sourceIp: "192.0.2.1" } },
  };

  test("waits for the end, and answers in the shape of a function URL", async () => {
    const jobs = echo();
    expect(await hostLambda(jobs)({ ...event, body: '{"day":1}' })).toEqual({
      statusCode: 200,
      headers: { "content-type": "application/json", "punctual-run-id": "run-1" },
      body: '{"ok":true}',
    });
    expect(jobs.seen[0]?.how?.patienceSeconds).toBe(Infinity);
    expect(jobs.seen[0]?.request).toMatchObject({
      address: "192.0.2.1",
      query: { a: "1" },
      requestId: "request-1",
    });
  });

  test("takes the bytes of a body in base64", async () => {
    const jobs = echo();
    const body = Buffer.from("ä").toString("base64");
    await hostLambda(jobs)({ ...event, body, isBase64Encoded: true });
    expect(jobs.seen[0]?.request.body?.toString("utf8")).toBe("ä");
  });

  test("fits the type that AWS gives a function behind a URL", () => {
    const route: LambdaFunctionURLHandler = async (real) => hostLambda(echo())(real);
    expect(route).toBeTypeOf("function");
  });
});
