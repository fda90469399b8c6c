// What an operator types, against a server of its own: keys, secrets, freezes, backfills, versions, the audit, the doctor.
import { rm } from "node:fs/promises";
import { startEmbeddedServer } from "@punctual/database";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openFolder, startNode, type RunningNode } from "./node.ts";
import { runCli, type RunOptions } from "./run-cli.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: Awaited<ReturnType<typeof openFolder>>;
let node: RunningNode;
beforeAll(async () => {
  folder = await openFolder();
  node = await startNode({ directory: folder.path });
});
afterAll(async () => {
  await node.stop();
  await (await startEmbeddedServer({ dataDirectory: `${folder.path}/.punctual` })).stop();
  await rm(folder.path, { recursive: true, force: true });
});

const punctual = (words: readonly string[], options: RunOptions = {}) =>
  runCli([...words, "--url", node.url], { directory: folder.path, ...options });

async function json(...words: string[]) {
  const { code, out, err } = await punctual([...words, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

async function text(...words: string[]): Promise<string> {
  const { code, out, err } = await punctual(words);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

const never = ["--expression", "cron(0 0 1 1 ? 2199)"];

describe("an access key", () => {
  test("is shown when it is made and never again, lets its owner in, and is worthless once revoked", async () => {
    const made = await json("key", "create", "reader", "--role", "viewer");
    expect(made.key).toMatch(/^pk_/);
    expect(await text("key", "ls")).toContain("reader");
    expect(await text("key", "ls")).not.toContain(made.key);
    const asReader = { environment: { PUNCTUAL_TOKEN: made.key } };
    expect((await punctual(["schedule", "ls"], asReader)).code).toBe(0);
    const denied = await punctual(["freeze"], asReader);
    expect([denied.code, denied.err]).toEqual([1, expect.stringContaining("role operator")]);
    expect(await text("key", "revoke", made.id)).toBe(`Revoked ${made.id}.\n`);
    expect((await punctual(["schedule", "ls"], asReader)).code).toBe(1);
  });

  test("of another tenant begins that tenant, which sees nothing of ours", async () => {
    const { key } = await json("key", "create", "first", "--tenant", "acme", "--role", "admin");
    const { out } = await punctual(["schedule", "ls"], { environment: { PUNCTUAL_TOKEN: key } });
    expect(out).toContain("No schedules");
  });
});

describe("a secret", () => {
  test("comes from standard input, is listed by its connection, and never shown", async () => {
    const kept = await punctual(["secret", "set", "billing", "--kind", "bearer"], {
      input: "a-planted-token\n",
    });
    expect(kept).toEqual({ code: 0, out: "Kept billing (bearer).\n", err: "" });
    const listed = JSON.stringify(await json("secret", "ls"));
    expect(listed).toContain("billing");
    expect(listed).not.toContain("planted");
    expect(await text("secret", "rm", "billing")).toBe("Deleted billing.\n");
    expect(await text("secret", "ls")).toBe("No connections.\n");
  });

  test("that is empty, or of a kind that there is not, is a usage error", async () => {
    expect((await punctual(["secret", "set", "x"], { input: "\n" })).code).toBe(2);
    const unknown = await punctual(["secret", "set", "x", "--kind", "cookie"], { input: "y" });
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("oauth-client-credentials")]);
  });
});

test("a freeze holds what is fired, and unfreeze lets it go", async () => {
  await json("schedule", "put", "frozen", ...never, "--job", "two-jobs.greet");
  expect(await text("freeze", "--reason", "moving")).toContain("no run begins");
  const run = await json("schedule", "run", "frozen");
  expect(await json("run", "show", run.id)).toMatchObject({ state: "waiting" });
  expect(await text("unfreeze")).toBe("Runs begin again.\n");
  expect(await text("run", "logs", "-f", run.id)).toContain("greeted the world");
});

test("run logs -f ends with 1 when the run does not succeed, and says why", async () => {
  await json("schedule", "put", "failing", ...never, "--job", "two-jobs.fail");
  const { id } = await json("schedule", "run", "failing");
  const { code, out, err } = await punctual(["run", "logs", "-f", id]);
  expect([code, out, err]).toEqual([
    1,
    expect.stringContaining("greeted nobody"),
    expect.stringContaining("got dead: nobody to greet"),
  ]);
  expect((await json("dlq", "discard", "--schedule", "failing", "--dry-run")).matched).toBe(1);
  expect(await text("dlq", "discard", "--schedule", "failing")).toContain("1 dead letters discarded.");
  expect((await punctual(["dlq", "redrive"])).code).toBe(2);
});

test("a backfill says what it would do, does it, and can be asked for without waiting", async () => {
  await json("schedule", "put", "daily", "--expression", "cron(0 3 * * ? *)", "--job", "two-jobs.greet");
  const range = ["--from", "2026-01-01T00:00:00Z", "--to", "2026-01-04T00:00:00Z"];
  expect(await text("backfill", "daily", ...range, "--dry-run")).toMatch(/to run\s+3/);
  expect(await json("backfill", "daily", ...range)).toMatchObject({ state: "done", succeeded: 3, failed: 0 });
  expect(await json("backfill", "daily", ...range, "--dry-run")).toMatchObject({
    alreadySucceeded: 3,
    toRun: 0,
  });
  const long = await json(
    "backfill",
    "daily",
    "--no-wait",
    "--from",
    "2020-01-01T00:00:00Z",
    "--to",
    "2025-01-01T00:00:00Z",
  );
  expect(await json("backfill-cancel", long.id)).toMatchObject({ state: "cancelled" });
});

test("what a schedule said before is listed, and said again", async () => {
  await json(
    "schedule",
    "put",
    "changed",
    "--expression",
    "rate(1 hour)",
    "--job",
    "two-jobs.greet",
    "--paused",
  );
  await json(
    "schedule",
    "put",
    "changed",
    "--expression",
    "rate(2 hours)",
    "--job",
    "two-jobs.greet",
    "--paused",
  );
  expect(await text("schedule", "versions", "changed")).toMatch(/2 .*rate\(2 hours\)[^]*1 .*rate\(1 hour\)/);
  const restored = await json("schedule", "restore", "changed", "--version-number", "1");
  expect(restored).toMatchObject({ expression: "rate(1 hour)", version: 3 });
});

test("the audit says who did what, and the limits how much is used", async () => {
  await json("schedule", "put", "audited", ...never, "--job", "two-jobs.greet");
  const audit = await json("audit", "--subject", "default/audited");
  expect(audit.items).toMatchObject([{ actor: "admin token", action: "schedule.create", result: "done" }]);
  expect(await text("audit", "--subject", "default/nobody")).toBe("Nothing was done.\n");
  expect(await text("limits")).toMatch(/schedules\s+\d+\s+1000000/);
});

test("the doctor finds a schedule that never fires and a secret that is not set, each with its remedy", async () => {
  await json("schedule", "put", "hopeless", "--expression", "cron(0 0 30 2 ? *)", "--job", "two-jobs.greet");
  const { out } = await punctual(["doctor"]);
  expect(out).toMatch(/never-fires default\/hopeless\n.*cron\(0 0 30 2 \? \*\)\.\n.*punctual explain/);
  expect(out).toContain("unset-secret PUNCTUAL_SECRET_KEY");
  const weak = await punctual(["doctor", "--json"], { environment: { CRON_API_KEY: "short" } });
  expect(weak.code).toBe(1);
  expect(weak.out).toContain("weak-secret");
  expect(weak.out).not.toContain('"short"');
});

test("a crontab's calls become paused schedules, and what else it does is left with the reason", async () => {
  const input =
    "CRON_TZ=Europe/Berlin\n0 2 * * 1-5 curl http://127.0.0.1:9/nightly\n*/5 * * * * /opt/backup.sh\n";
  const tried = await punctual(["import", "crontab", "-", "--dry-run"], { input });
  expect(tried.out).toMatch(/2 .*cron\(0 2 \? \* 2-6 \*\) .*Europe\/Berlin[^]*3 .*left.*become a job/);
  const name = "line-2-127-0-0-1-9-nightly";
  expect((await punctual(["schedule", "get", name])).code).toBe(1);
  expect((await punctual(["import", "crontab", "-"], { input })).code).toBe(0);
  expect(await json("schedule", "get", name)).toMatchObject({ state: "paused", timezone: "Europe/Berlin" });
});

describe("a shell", () => {
  test.each(["bash", "zsh", "fish"])("%s gets its script", async (shell) => {
    expect((await runCli(["completion", shell])).out).toContain("__complete");
    expect(JSON.parse((await runCli(["completion", shell, "--json"])).out)).toMatchObject({ shell });
  });

  test.each([
    [["sche"], "schedule\n"],
    [["schedule", "p"], "pause\nput\n"],
    [["run", "logs", "--fo"], "--follow\n"],
    [["nothing", "x"], ""],
  ])("is told what may follow %j", async (words, offered) => {
    expect((await runCli(["__complete", "--", ...words])).out).toBe(offered);
  });

  test("that is unknown is a usage error", async () => {
    expect((await runCli(["completion", "cmd"])).code).toBe(2);
  });
});
