// What npm start, npm test and npx do before the product runs, on a clone of a few files and an npm that only pretends.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const repository = resolve(import.meta.dirname, "../..");
let clone: string;

/** Writes down each call and leaves what npm leaves. */
const pretendedNpm = `
import { appendFileSync, copyFileSync, mkdirSync, rmSync } from "node:fs";
appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");
if (process.env.NPM_FAILS) { console.error("registry away"); process.exit(1); }
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules");
setTimeout(() => copyFileSync("package-lock.json", "node_modules/.package-lock.json"), 300);
`;
/** Told to stop, it takes a while, so that a second signal would be seen. Once it has spoken, it listens. */
const program = `
const stop = (signal) => { console.log(signal); setTimeout(() => process.exit(7), 200); };
if (process.env.STAYS) {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
  setInterval(() => undefined, 1000);
}
console.log(JSON.stringify(process.argv.slice(2)));
process.exitCode = Number(process.env.ENDS_WITH ?? 0);
`;
const lock = (version: string): string =>
  JSON.stringify({ packages: { "": {}, "node_modules/zod": { version, integrity: `sha512-${version}` } } });

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), "launch-"));
  for (const path of ["tools/launch", "tools/launch.mjs", "apps/cli/bin"]) {
    await cp(join(repository, path), join(clone, path), { recursive: true });
  }
  await mkdir(join(clone, "apps/cli/src"));
  await writeFile(join(clone, "apps/cli/src/main.ts"), program);
  await writeFile(join(clone, "tools/build.ts"), "");
  await writeFile(join(clone, "npm-cli.js"), pretendedNpm);
  await writeFile(join(clone, "package.json"), `{ "type": "module" }`);
  await writeFile(join(clone, "package-lock.json"), lock("1.0.0"));
  await writeFile(join(clone, "npm-calls"), "");
});
afterEach(() => rm(clone, { recursive: true }));

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(words: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const { npm_lifecycle_event: _event, ...inherited } = process.env;
  const env = { ...inherited, npm_execpath: join(clone, "npm-cli.js"), ...environment };
  return spawn(process.execPath, words, { cwd: clone, env, stdio: ["ignore", "pipe", "pipe"] });
}

async function end(child: ChildProcess): Promise<End> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("Expected both outputs to be pipes, got none.");
  const [out, err, [code]] = await Promise.all([text(stdout), text(stderr), once(child, "exit")]);
  return { code: typeof code === "number" ? code : null, out, err };
}

const launch = (...words: string[]): Promise<End> => end(start(["tools/launch.mjs", ...words]));
const npmCalls = async (): Promise<string[]> =>
  (await readFile(join(clone, "npm-calls"), "utf8")).split("\n").filter((line) => line !== "");

test("a fresh clone installs once, says so in one line, and passes on the words and the exit code", async () => {
  const first = await end(start(["tools/launch.mjs", "start", "--port", "4000"], { ENDS_WITH: "3" }));
  expect(first).toEqual({
    code: 3,
    out: `["start","--port","4000"]\n`,
    err: "punctual: installing the packages of package-lock.json (npm ci); this happens once.\n",
  });
  expect((await launch("start")).err).toBe("");
  expect(await npmCalls()).toEqual([expect.stringMatching(/^ci .*--include=dev/)]);
});

test("a changed package-lock.json installs again", async () => {
  await launch("start");
  await writeFile(join(clone, "package-lock.json"), lock("2.0.0"));
  await launch("start");
  expect(await npmCalls()).toHaveLength(2);
});

test("what was installed by hand is not installed again", async () => {
  await mkdir(join(clone, "node_modules"));
  await writeFile(join(clone, "node_modules/.package-lock.json"), lock("1.0.0"));
  expect((await launch("start")).code).toBe(0);
  expect(await npmCalls()).toEqual([]);
});

test("node_modules of an older lock file is installed anew", async () => {
  await mkdir(join(clone, "node_modules"));
  await writeFile(join(clone, "node_modules/.package-lock.json"), lock("0.9.0"));
  await launch("start");
  expect(await npmCalls()).toHaveLength(1);
});

test("the benchmark installs its own packages, once, and nothing else asks for them", async () => {
  await mkdir(join(clone, "bench"));
  await writeFile(join(clone, "bench/package-lock.json"), lock("3.0.0"));
  await writeFile(join(clone, "bench/run.ts"), program);
  await launch("start");
  await expect(readFile(join(clone, "bench/npm-calls"))).rejects.toThrow("ENOENT");
  const first = await launch("bench", "next");
  expect(first).toMatchObject({ code: 0, out: `["next"]\n` });
  expect(first.err).toContain("the packages of bench/package-lock.json");
  expect((await launch("bench")).err).toBe("");
  expect((await readFile(join(clone, "bench/npm-calls"), "utf8")).match(/^ci /gm)).toHaveLength(1);
});

test("of two processes at once one installs and the other waits", async () => {
  const both = await Promise.all([launch("start"), launch("start")]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await npmCalls()).toHaveLength(1);
});

test("the lock of a process that is gone is taken over", async () => {
  const gone = start(["--eval", ""]);
  await once(gone, "exit");
  await mkdir(join(clone, ".install-lock"));
  await writeFile(join(clone, ".install-lock/owner"), `${hostname()}\n${gone.pid}`);
  expect((await launch("start")).code).toBe(0);
  await expect(readFile(join(clone, ".install-lock/owner"))).rejects.toThrow("ENOENT");
});

test("when npm fails nothing is started, and the next try installs", async () => {
  const failed = await end(start(["tools/launch.mjs", "start"], { NPM_FAILS: "1" }));
  expect(failed).toMatchObject({ code: 1, out: "" });
  expect(failed.err).toContain("registry away");
  expect(failed.err).toContain("Expected npm ci to end with 0, got 1.");
  expect((await launch("start")).code).toBe(0);
});

/** Writes down each build and leaves what Vite leaves. */
const pretendedVite = `
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
appendFileSync("vite-calls", process.argv.slice(2).join(" ") + "\\n");
console.log("built");
if (process.env.VITE_FAILS) process.exit(1);
mkdirSync("apps/console/dist", { recursive: true });
writeFileSync("apps/console/dist/index.html", "");
`;

describe("the console", () => {
  beforeEach(async () => {
    await mkdir(join(clone, "node_modules/vite/bin"), { recursive: true });
    await writeFile(join(clone, "node_modules/.package-lock.json"), lock("1.0.0"));
    await writeFile(join(clone, "node_modules/vite/bin/vite.js"), pretendedVite);
    await mkdir(join(clone, "apps/console/src"), { recursive: true });
    await writeFile(join(clone, "apps/console/vite.config.ts"), "");
    await writeFile(join(clone, "apps/console/src/main.tsx"), "1");
  });
  const viteCalls = async () => (await readFile(join(clone, "vite-calls"), "utf8")).trim().split("\n");

  test("is built before the first start, and again when a source of it has changed, or a workload's page", async () => {
    const first = await launch("start");
    expect(first).toMatchObject({ code: 0, out: `["start"]\n` });
    expect(first.err).toContain("punctual: building the console");
    expect((await launch("start")).err).toBe("");
    expect(await viteCalls()).toEqual(["build apps/console --logLevel warn"]);
    await writeFile(join(clone, "apps/console/src/main.tsx"), "22");
    await launch("start");
    await mkdir(join(clone, "workloads/prices/console"), { recursive: true });
    await writeFile(join(clone, "workloads/prices/console/page.tsx"), "");
    await launch("start");
    expect(await viteCalls()).toHaveLength(3);
  });

  test("that cannot be built keeps no scheduler from starting, but fails a build", async () => {
    const started = await end(start(["tools/launch.mjs", "start"], { VITE_FAILS: "1" }));
    expect(started).toMatchObject({ code: 0, out: `["start"]\n` });
    expect(started.err).toContain("Expected the console to be built, got: vite build ended with 1.");
    expect(await end(start(["tools/launch.mjs", "build"], { VITE_FAILS: "1" }))).toMatchObject({ code: 1 });
    expect((await launch("build")).code).toBe(0);
  });

  test("is built once by two starts at the same time", async () => {
    await Promise.all([launch("start"), launch("start")]);
    expect(await viteCalls()).toHaveLength(1);
  });
});

test("an unknown script is answered with those that there are", async () => {
  const { code, err } = await launch("begin");
  expect(code).toBe(1);
  expect(err).toContain("one of start, dev, call, build, test, generate, bench, verify, got begin");
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s reaches the program once, and its exit code comes back",
  async (signal) => {
    await launch("start");
    const child = start(["tools/launch.mjs", "start"], { STAYS: "1" });
    const ended = end(child);
    if (child.stdout !== null) await once(child.stdout, "data");
    child.kill(signal);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 7, out: `["start"]\n${signal}\n` });
  },
);

test("npx punctual passes its words on from any folder", async () => {
  await launch("start");
  const { code, out } = await end(
    start(["apps/cli/bin/punctual.mjs", "explain", "rate(1 day)"], { ENDS_WITH: "2" }),
  );
  expect({ code, out }).toEqual({ code: 2, out: `["explain","rate(1 day)"]\n` });
});
