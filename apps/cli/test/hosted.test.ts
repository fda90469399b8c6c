// What a start does for workloads: what they are opened with, what is told about them, what the port has for them.
import { startEmbeddedServer } from "@punctual/database";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openFolder, startNode, type RunningNode } from "./node.ts";
import { runCli } from "./run-cli.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const config = fileURLToPath(new URL("./fixture/hosted.config.ts", import.meta.url));

let folder: Awaited<ReturnType<typeof openFolder>>;
let node: RunningNode;
beforeAll(async () => {
  folder = await openFolder();
  node = await startNode({ directory: folder.path, words: ["start", "--config", config] });
});
afterAll(async () => {
  await node.stop();
  await (await startEmbeddedServer({ dataDirectory: join(folder.path, ".punctual") })).stop();
  await folder[Symbol.asyncDispose]();
});

const lines = (): Record<string, unknown>[] =>
  node
    .out()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
const line = (message: string) => lines().find(({ msg }) => msg === message);
const banner = (): string => node.out().slice(node.out().indexOf("Punctual is running"));
const secrets = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile(join(folder.path, ".punctual", "development-secrets.json"), "utf8"));

test("a workload is opened with the mode, the public URL, its numbers, and the variables that it names", () => {
  expect(line("hosted opened")).toMatchObject({
    mode: "development",
    publicUrl: `http://localhost:${node.port}`,
    limits: { wordsPerUser: 9, wordsPerDay: 70 },
    names: ["INTERNAL_JOBS_KEY", "JWT_SECRET"],
  });
});

test("while it opens, what needs the engine says that it is too early; its sample data may be sealed", () => {
  expect(line("hosted opened")?.early).toContain(
    "Expected the engine to be there, got a call before it was made.",
  );
  expect(line("sample data loaded: words")).toMatchObject({ workload: "hosted" });
});

test("once the node runs it is told so, and calls jobs and reads schedules", () => {
  expect(line("hosted started")).toMatchObject({ state: "succeeded", schedules: [] });
});

test("whom it calls is told: in the log, in the banner what is simulated, by the system and the doctor", async () => {
  expect(line("Post is called at https://post.example.com")).toMatchObject({
    level: "info",
    workload: "hosted",
  });
  expect(banner()).toMatch(/Simulated +Weather at http:\/\/127\.0\.0\.1:9000/);
  expect(banner()).not.toContain("post.example.com");
  const { out } = await runCli(["doctor", "--url", node.url], { directory: folder.path });
  expect(out).toContain("simulated-upstream Weather");
  expect(out).toContain("got a simulator at http://127.0.0.1:9000");
  expect(out).not.toContain("post.example.com");
});

test("each job endpoint has one line to try it with, generated secrets in it and others by name", async () => {
  const { INTERNAL_JOBS_KEY } = await secrets();
  const url = `http://localhost:${node.port}`;
  const curls = banner().match(/curl .*/g);
  expect(curls).toEqual([
    `curl -X POST ${url}/api/items -H "X-Internal-Key: ${INTERNAL_JOBS_KEY}"`,
    `curl -X POST ${url}/api/fail -H "Authorization: Bearer $CRON_SECRET"`,
  ]);
});

test("a user is deleted by telling the workloads", async () => {
  const { PUNCTUAL_ADMIN_TOKEN } = await secrets();
  const remove = (userId: string) =>
    fetch(`${node.url}/api/v1/users/${userId}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${PUNCTUAL_ADMIN_TOKEN}` },
    });
  expect((await remove("ada")).status).toBe(204);
  expect((await remove("bob")).status).toBe(404);
});

test("a call from the command line joins the running server's database", async () => {
  const words = ["call", "hosted.items", "--config", config, "--json"];
  const { code, out, err } = await runCli(words, { directory: folder.path });
  expect({ code, err }).toMatchObject({ code: 0 });
  const shown = await runCli(["run", "show", JSON.parse(out).id, "--url", node.url, "--json"], {
    directory: folder.path,
  });
  expect(JSON.parse(shown.out)).toMatchObject({ job: "hosted.items", kind: "call", state: "succeeded" });
});
