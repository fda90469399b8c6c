// Jobs in an app elsewhere, by each host: registered, delivered to, and told of, as its example says.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startRemotePunctual, type RemotePunctual } from "./remote-punctual.ts";

// A process takes its time to start where other tests run beside it.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, "../..");
const open: (() => Promise<unknown>)[] = [];
let punctual: RemotePunctual;
beforeEach(async () => {
  punctual = await startRemotePunctual();
});
afterEach(async () => {
  for (const close of open.splice(0)) await close();
  await punctual.close();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Starts it as its reader would, and answers where it says that it is, once it has registered as `app`. */
async function startApp(file: string, app: string, more: Readonly<Record<string, string>> = {}) {
  const environment = { ...punctual.environment, PORT: "0", PATH: process.env.PATH, ...more };
  const started = spawn(process.execPath, [join("examples", file)], { cwd: root, env: environment });
  let complaints = "";
  started.stderr.on("data", (piece: Buffer) => (complaints += String(piece)));
  started.stdout.resume();
  open.push(async () => {
    started.kill("SIGTERM");
    if (started.exitCode === null) await once(started, "exit");
  });
  const ended = once(started, "exit").then(() => {
    throw new Error(`Expected ${file} to go on, got its end: ${complaints}`);
  });
  ended.catch(() => undefined);
  return Promise.race([punctual.told(app), ended]);
}

const deliver = (url: unknown, job: string, input: object = {}): Promise<Response> =>
  fetch(String(url), { method: "POST", ...punctual.delivery(job, input) });

test("remote-express: registers with its key, runs the job, and answers its result", async () => {
  const { authorization, body } = await startApp("remote-express.ts", "billing");
  expect(authorization).toBe("Bearer pk_of-the-tests");
  expect(body).toMatchObject({ jobs: ["billing.invoices"], connection: "billing" });
  const answer = await deliver(body.url, "billing.invoices", { customers: ["ada", "bob", "cyd"] });
  expect([answer.status, await answer.json()]).toEqual([200, { result: { sent: 3 }, tally: null }]);
  const { body: log } = await punctual.told("log");
  expect(log.lines).toContainEqual({
    level: "info",
    message: "invoice sent",
    data: { customer: "cyd", date: "2026-03-01" },
  });
});

test("remote-express: an unsigned call and an input that does not fit run nothing", async () => {
  const { body } = await startApp("remote-express.ts", "billing");
  const unsigned = await fetch(String(body.url), { method: "POST", body: "{}" });
  expect(unsigned.status).toBe(401);
  expect((await deliver(body.url, "billing.invoices", { customers: "ada" })).status).toBe(400);
  expect(await punctual.told("fail")).toMatchObject({ body: { retry: false } });
  expect(punctual.calls()).toEqual(["billing", "fail"]);
});

test("remote-fastify: a fan-out in which an item fails is reported as partial, with that item", async () => {
  const { body } = await startApp("remote-fastify.ts", "crm");
  const answer = await deliver(body.url, "crm.reminders");
  expect([answer.status, answer.headers.get("preference-applied")]).toEqual([202, "respond-async"]);
  expect(await punctual.told("complete")).toMatchObject({
    authorization: "Bearer the-token-of-this-attempt",
    body: {
      state: "partial",
      tally: { total: 3, successful: 2, failed: 1, skipped: 0 },
      result: { errors: [{ key: "bob", error: "has no address" }] },
    },
  });
});

test("remote-hono: a job that outlasts the patience is answered 202 and reports its end", async () => {
  const more = { CRON_KEY: "cron-key-of-the-tests", PATIENCE_SECONDS: "0" };
  const { body } = await startApp("remote-hono.ts", "reports", more);
  const { headers, body: input } = punctual.delivery("reports.monthly", { seconds: 0 });
  const keyed = { ...headers, "x-cron-key": "cron-key-of-the-tests" };
  const answer = await fetch(String(body.url), { method: "POST", headers: keyed, body: input });
  expect([answer.status, answer.headers.get("preference-applied")]).toEqual([202, "respond-async"]);
  expect(await punctual.told("complete")).toMatchObject({
    body: { state: "succeeded", result: { pages: 12 } },
  });
});

test("remote-hono: a job under way when the app is stopped is handed back to be tried again", async () => {
  const more = { CRON_KEY: "cron-key-of-the-tests", PATIENCE_SECONDS: "0", GRACE_SECONDS: "0" };
  const { body } = await startApp("remote-hono.ts", "reports", more);
  const { headers, body: input } = punctual.delivery("reports.monthly", { seconds: 180 });
  const keyed = { ...headers, "x-cron-key": "cron-key-of-the-tests" };
  await fetch(String(body.url), { method: "POST", headers: keyed, body: input });
  for (const stop of open.splice(0)) await stop();
  expect(await punctual.told("fail")).toMatchObject({ body: { retry: true } });
});

test("remote-next: its route takes the web's request and its register tells Punctual where it is", async () => {
  for (const [name, value] of Object.entries(punctual.environment)) vi.stubEnv(name, value);
  const { POST, register } = await import("../remote-next.ts");
  await register();
  expect(await punctual.told("shop")).toMatchObject({ body: { jobs: ["shop.prices"] } });
  const { headers, body } = punctual.delivery("shop.prices", { currency: "BRL" });
  const answer = await POST(new Request("http://localhost:3001/punctual", { method: "POST", headers, body }));
  expect(await answer.json()).toEqual({ result: { currency: "BRL", date: "2026-03-01" }, tally: null });
});

test("remote-lambda: its function answers the event of a function URL when the job has ended", async () => {
  for (const [name, value] of Object.entries(punctual.environment)) vi.stubEnv(name, value);
  const { handler, register } = await import("../remote-lambda.ts");
  await register("https://abc.lambda-url.eu-central-1.on.aws/", "pk_of-the-tests");
  expect(await punctual.told("images")).toMatchObject({
    body: { jobs: ["images.resize"], timeoutSeconds: 300 },
  });
  const { headers, body } = punctual.delivery("images.resize", { images: ["a.png"] });
  const answer = await handler({
    rawPath: "/",
    rawQueryString: "",
    headers,
    body: Buffer.from(body).toString("base64"),
    isBase64Encoded: true,
    requestContext: { requestId: "request-1", http: { method: "POST", sourceIp: "192.0.2.1" } },
  });
  expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([
    200,
    { result: { resized: 1 }, tally: null },
  ]);
});
