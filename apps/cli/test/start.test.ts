// `punctual start` as people run it: processes of their own on one embedded database.
import { startEmbeddedServer } from "@punctual/database";
import { startReceiver } from "@punctual/testing";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openFolder, spawnNode, startNode, twoJobs, type NodeOptions, type RunningNode } from "./node.ts";
import { runCli } from "./run-cli.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: Awaited<ReturnType<typeof openFolder>>;
let nodes: RunningNode[] = [];
beforeAll(async () => {
  folder = await openFolder();
});
afterEach(async () => {
  for (const node of nodes) node.signal("SIGKILL");
  await Promise.all(nodes.map(({ exited }) => exited));
  nodes = [];
});
afterAll(async () => {
  // A killed node leaves PostgreSQL running; whoever comes last takes it along.
  await (await startEmbeddedServer({ dataDirectory: dataDirectory() })).stop();
  await folder[Symbol.asyncDispose]();
});

const dataDirectory = (): string => join(folder.path, ".punctual");
const postgresRuns = (): boolean => existsSync(join(dataDirectory(), "cluster", "postmaster.pid"));

async function start(options: Partial<NodeOptions> = {}): Promise<RunningNode> {
  const node = await startNode({ directory: folder.path, ...options });
  nodes.push(node);
  return node;
}

/** The token is found in the data directory. */
async function punctual(node: RunningNode, ...words: string[]) {
  const { code, out, err } = await runCli([...words, "--url", node.url, "--json"], {
    directory: folder.path,
  });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

const readiness = async ({ url }: RunningNode): Promise<number> => (await fetch(`${url}/readyz`)).status;
const secrets = async () =>
  JSON.parse(await readFile(join(dataDirectory(), "development-secrets.json"), "utf8"));
const never = "cron(0 0 1 1 ? 2199)";

test("what production refuses ends a start with 3, before anything is made", async () => {
  const node = await spawnNode({ directory: folder.path, environment: { HOST: "0.0.0.0" } });
  expect(await node.exited).toBe(3);
  expect(node.err()).toContain("PUNCTUAL_ADMIN_TOKEN");
  expect(existsSync(dataDirectory())).toBe(false);
});

test("a first start says where to look, how to call, and what fires next; SIGTERM ends it with 0 and leaves nothing running", async () => {
  const node = await start();
  const { CRON_API_KEY } = await secrets();
  const told = node.out().slice(node.out().indexOf("Punctual is running"));
  expect(told).toContain(`http://localhost:${node.port}/`);
  expect(told).toContain(dataDirectory());
  expect(told).toContain(
    `curl -X POST http://localhost:${node.port}/api/greet -H "x-api-key: ${CRON_API_KEY}"`,
  );
  expect(told.match(/T02:00:00Z .*default\/greet-daily/g)).toHaveLength(5);
  expect(node.out()).toContain("sample data loaded: 3 people");
  expect(node.out()).toContain('"names":["CRON_API_KEY"]');
  expect(await readiness(node)).toBe(200);
  expect(await node.stop()).toBe(0);
  expect(node.out()).toContain("Punctual has stopped");
  expect(node.out()).not.toContain('"level":"warn"');
  expect(node.err()).toBe("");
  expect(postgresRuns()).toBe(false);
});

test("what the command line schedules is fired, a stop lets it end, and the next start has it all on record", async () => {
  const [node, receiver] = [await start(), await startReceiver()];
  await punctual(
    node,
    "schedule",
    "put",
    "hook",
    "--expression",
    "rate(1 minute)",
    "--url-target",
    `${receiver.url}/hook`,
    "--input",
    '{"a":1}',
  );
  await punctual(node, "schedule", "put", "failing", "--expression", never, "--job", "two-jobs.fail");
  const greeting = await punctual(node, "schedule", "run", "greet-daily");
  const failing = await punctual(node, "schedule", "run", "failing");
  const [request] = await receiver.received(1);
  expect(request).toMatchObject({ method: "POST", path: "/hook", body: '{"a":1}' });
  await Promise.all([node.printed("greeted the world"), node.printed("greeted nobody")]);
  expect(await node.stop()).toBe(0);
  await receiver.close();

  const next = await start();
  await punctual(next, "schedule", "rm", "hook");
  const hookRun = String(request?.headers["punctual-run-id"]);
  expect(await punctual(next, "run", "show", hookRun)).toMatchObject({
    schedule: "default/hook",
    kind: "scheduled",
    state: "succeeded",
  });
  expect(await punctual(next, "run", "show", greeting.id)).toMatchObject({
    state: "succeeded",
    result: { greeted: true },
    attemptCount: 1,
  });
  expect(await punctual(next, "run", "logs", greeting.id)).toEqual([
    expect.objectContaining({ level: "info", message: "greeted the world" }),
  ]);
  const { items } = await punctual(next, "dlq", "ls");
  expect(items).toEqual([
    expect.objectContaining({ runId: failing.id, schedule: "default/failing", error: "nobody to greet" }),
  ]);
  expect(await punctual(next, "dlq", "redrive", items[0].id)).toMatchObject({ id: failing.id });
});

test("after kill -9 the next start has the same schedules and the same secrets", async () => {
  const first = await start();
  await punctual(first, "schedule", "put", "kept", "--expression", never, "--job", "two-jobs.greet");
  const before = await secrets();
  first.signal("SIGKILL");
  expect(await first.exited).toBe("SIGKILL");
  expect(postgresRuns()).toBe(true);
  const second = await start();
  expect(await punctual(second, "schedule", "get", "kept")).toMatchObject({ expression: never });
  expect(await secrets()).toEqual(before);
});

test("a start with another secret key than the one that sealed what is stored ends with 3", async () => {
  const first = await start();
  const { PUNCTUAL_ADMIN_TOKEN } = await secrets();
  const connection = await fetch(`${first.url}/api/v1/connections/partner`, {
    method: "PUT",
    headers: { authorization: `Bearer ${PUNCTUAL_ADMIN_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ kind: "api-key", header: "x-api-key", value: "sealed" }),
  });
  expect(connection.ok).toBe(true);
  expect(await first.stop()).toBe(0);
  const environment = { PUNCTUAL_SECRET_KEY: Buffer.alloc(32, 9).toString("base64") };
  const second = await spawnNode({ directory: folder.path, environment });
  expect(await second.exited).toBe(3);
  expect(second.err()).toContain(
    "Expected PUNCTUAL_SECRET_KEY to open the stored connections, got another key.",
  );
});

test("a second process on the directory joins as another node, and goes on when the first has left", async () => {
  const first = await start();
  const second = await start();
  expect(second.out()).toContain("shared with another process");
  await punctual(first, "schedule", "put", "shared", "--expression", never, "--job", "two-jobs.greet");
  expect(await first.stop()).toBe(0);
  expect(postgresRuns()).toBe(true);
  expect(await punctual(second, "schedule", "get", "shared")).toMatchObject({ name: "shared" });
  expect(await readiness(second)).toBe(200);
  expect(await second.stop()).toBe(0);
  expect(postgresRuns()).toBe(false);
});

test("a port in use is told with the variable to change, and the node that has it goes on", async () => {
  const first = await start();
  const second = await spawnNode({ directory: folder.path, environment: { PORT: String(first.port) } });
  expect(await second.exited).toBe(1);
  expect(second.err()).toContain(
    `Expected to listen on HOST 127.0.0.1, PORT ${first.port}, got a port that is in use.`,
  );
  expect(second.out()).not.toContain("Punctual is running");
  expect(await readiness(first)).toBe(200);
});

test("a schedule that is no longer declared is paused, not deleted", async () => {
  const without = await start({ words: ["start"] });
  expect(without.out()).toContain("no longer declared");
  expect(await punctual(without, "schedule", "get", "greet-daily")).toMatchObject({
    state: "paused",
    origin: "code",
  });
});

test("a second Ctrl-C ends a stop that waits for work under way", async () => {
  const [node, receiver] = [await start(), await startReceiver()];
  receiver.answer(() => new Promise(() => undefined));
  await punctual(
    node,
    "schedule",
    "put",
    "slow",
    "--expression",
    "rate(1 minute)",
    "--url-target",
    receiver.url,
  );
  await receiver.received(1);
  node.signal("SIGINT");
  await node.printed("stopping: no new work");
  const again = setInterval(() => node.signal("SIGINT"), 100);
  expect(await node.exited.finally(() => clearInterval(again))).toBe(130);
  await receiver.close();
});

test("flags win over the environment", async () => {
  const node = await spawnNode({
    directory: folder.path,
    words: ["start", "--port", "70000", "--config", twoJobs],
  });
  expect(await node.exited).toBe(3);
  expect(node.err()).toContain('Expected PORT to be a whole number from 1 to 65535, got "70000".');
});
