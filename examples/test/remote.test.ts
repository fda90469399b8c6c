// A job in an app elsewhere, with a real Punctual: registered, scheduled, run, and its end on record.
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startServer, type ExampleServer } from "./example.ts";

/** Of the apps of the examples, for the length of a test. */
const signingSecret = `whsec_${randomBytes(32).toString("base64")}`;

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = join(import.meta.dirname, "../..");
const cronKey = "cron-key-of-the-examples-for-apps";

let server: ExampleServer;
beforeAll(async () => {
  server = await startServer();
  for (const name of ["billing", "crm", "shop", "images"])
    await ask("PUT", `/connections/${name}`, { kind: "signing", secret: signingSecret });
  await ask("PUT", "/connections/reports", { kind: "api-key", header: "x-cron-key", value: cronKey });
});
afterAll(() => server.stop());

const apps: ChildProcess[] = [];
const loopback: Server[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of loopback.splice(0)) one.close();
  for (const app of apps.splice(0)) {
    app.kill("SIGTERM");
    if (app.exitCode === null && app.signalCode === null) await once(app, "exit");
  }
});

/** Resolves when it says that it has registered. */
async function startApp(file: string, more: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const app = spawn(process.execPath, [join("examples", file)], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: "0", ...environment(), ...more },
  });
  apps.push(app);
  await new Promise<void>((resolve, reject) => {
    let printed = "";
    const read = (piece: Buffer): void => {
      printed += String(piece);
      if (printed.includes("registered at")) resolve();
    };
    app.stdout.on("data", read);
    app.stderr.on("data", read);
    app.once("exit", () => reject(new Error(`Expected ${file} to register, got its end: ${printed}`)));
  });
  return app;
}

const environment = (): Readonly<Record<string, string>> => ({
  PUNCTUAL_URL: server.environment.PUNCTUAL_URL ?? "",
  PUNCTUAL_TOKEN: server.environment.PUNCTUAL_ADMIN_TOKEN ?? "",
  SIGNING_SECRET: signingSecret,
  CRON_KEY: cronKey,
});

/** What a platform lays around a function, on loopback; answers where it is. */
async function platform(call: RequestListener): Promise<string> {
  const one = createServer(call).listen(0, "127.0.0.1");
  loopback.push(one);
  await once(one, "listening");
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}/punctual`;
}

interface Run {
  readonly id: string;
  readonly state: string;
  readonly result: unknown;
  readonly tally: unknown;
}

/** The shape is the reference's; what a test reads of it is compared. */
async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const { PUNCTUAL_URL, PUNCTUAL_ADMIN_TOKEN } = server.environment;
  const response = await fetch(`${PUNCTUAL_URL}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${PUNCTUAL_ADMIN_TOKEN}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer as Answer;
}

async function fired(job: string, input: object): Promise<string> {
  const path = `/schedules/default/${job.replaceAll(".", "-")}`;
  await ask("PUT", path, { expression: "rate(1 day)", target: { kind: "job", job }, input });
  return (await ask<Run>("POST", `${path}:run`)).id;
}

/** There is no event to await from another process: it is asked until it is so. */
async function ended(id: string): Promise<Run> {
  for (;;) {
    const run = await ask<Run>("GET", `/runs/${id}`);
    if (!["waiting", "claimed", "running"].includes(run.state)) return run;
    await wait(100);
  }
}

test("remote-express: a signed run is let in, and its result is the run's", async () => {
  await startApp("remote-express.ts");
  const run = await ended(await fired("billing.invoices", { customers: ["ada", "bob", "cyd"] }));
  expect(run).toMatchObject({ state: "succeeded", result: { sent: 3 } });
});

test("remote-fastify: a fan-out in which an item fails is partial, with its tally", async () => {
  await startApp("remote-fastify.ts");
  const run = await ended(await fired("crm.reminders", {}));
  expect(run).toMatchObject({ state: "partial", tally: { total: 3, successful: 2, failed: 1 } });
});

test("remote-hono: a job that outlasts the patience goes on, and its end is the run's", async () => {
  await startApp("remote-hono.ts", { PATIENCE_SECONDS: "0" });
  const run = await ended(await fired("reports.monthly", { seconds: 0.5 }));
  expect(run).toMatchObject({ state: "succeeded", result: { pages: 12 } });
});

test("remote-next: its route takes a signed run, and its result is the run's", async () => {
  for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
  const { POST, register } = await import("../remote-next.ts");
  vi.stubEnv("APP_URL", await platform(getRequestListener(POST)));
  await register();
  const run = await ended(await fired("shop.prices", { currency: "BRL" }));
  expect(run).toMatchObject({ state: "succeeded", result: { currency: "BRL" } });
});

test("remote-lambda: its function takes a signed run, and its result is the run's", async () => {
  for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
  const { handler, register } = await import("../remote-lambda.ts");
  const url = await platform(async (request, response) => {
    const { statusCode, headers, body } = await handler(await eventOf(request));
    response.writeHead(statusCode, headers).end(body);
  });
  await register(url, environment().PUNCTUAL_TOKEN ?? "");
  const run = await ended(await fired("images.resize", { images: ["a.png", "b.png"] }));
  expect(run).toMatchObject({ state: "succeeded", result: { resized: 2 } });
});

/** As a function URL makes it of a request. */
async function eventOf(request: IncomingMessage) {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return {
    rawPath: "/punctual",
    rawQueryString: "",
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(pieces).toString("base64"),
    isBase64Encoded: true,
    requestContext: { requestId: "request-1", http: { method: "POST", sourceIp: "127.0.0.1" } },
  };
}
