// The client commands: what they ask the server, and how they show what it says.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freePort, recordingServer, type Reply } from "./recording-server.ts";
import { makeFolder, runCli, type RunOptions } from "./run-cli.ts";

const schedule = {
  group: "default",
  name: "a",
  tenant: "default",
  expression: "rate(1 minute)",
  timezone: "UTC",
  startAt: null,
  endAt: null,
  state: "enabled",
  stateReason: null,
  stateActor: null,
  origin: "api",
  description: null,
  target: {
    kind: "http",
    url: "https://example.com/hook",
    method: "POST",
    headers: {},
    connection: null,
    timeoutSeconds: 30,
  },
  retry: { maxRetries: 185, maxAgeSeconds: 86_400 },
  flexibleWindowMinutes: 0,
  overlap: "allow",
  catchUp: "latest",
  dst: { gap: "skip", overlap: "first" },
  calendar: null,
  afterCompletion: "none",
  nextAt: "2026-11-25T12:01:00.000Z",
  version: 1,
  createdAt: "2026-11-25T12:00:00.000Z",
  updatedAt: "2026-11-25T12:00:00.000Z",
};

const run = {
  id: "0198-run",
  schedule: "default/a",
  job: null,
  kind: "manual",
  scheduledAt: "2026-11-25T12:00:00.000Z",
  startedAt: "2026-11-25T12:00:00.100Z",
  endedAt: null,
  state: "partial",
  reason: null,
  attemptCount: 2,
  lost: 1,
  tally: { total: 5, successful: 4, failed: 1, skipped: 0 },
  error: null,
  attempts: [
    {
      number: 1,
      node: "n1",
      startedAt: "2026-11-25T12:00:00.100Z",
      endedAt: null,
      outcome: "failed",
      status: 503,
      error: "busy\u001b[2Jnow",
    },
  ],
  items: [{ key: "user-3", error: "unreadable" }],
  log: [{ at: "2026-11-25T12:00:01.000Z", level: "warn", message: "user-3 failed" }],
};

const letter = {
  id: "0198-letter",
  runId: "0198-run",
  schedule: null,
  reason: "retries spent",
  error: "503",
  createdAt: "2026-11-25T12:00:00.000Z",
  redrivenAt: null,
};

async function ask(words: readonly string[], reply: Reply, options: RunOptions = {}) {
  await using server = await recordingServer(reply);
  await using folder = await makeFolder();
  const all = [...words, "--url", server.url, "--token", "t-1"];
  const ended = await runCli(all, { directory: folder.path, ...options });
  return { ...ended, asked: server.asked() };
}

const page = (item: unknown) => ({ items: [item], nextCursor: "abc" });
const name = "/api/v1/schedules/default/a";

test.each<[readonly string[], Reply, object]>([
  [
    ["schedule", "ls", "--group", "g", "--search", "x y"],
    { body: page(schedule) },
    { method: "GET", url: "/api/v1/schedules?group=g&search=x+y&limit=50" },
  ],
  [["schedule", "get", "a"], { body: schedule }, { method: "GET", url: name }],
  [["schedule", "get", "g/a b"], { body: schedule }, { method: "GET", url: "/api/v1/schedules/g/a%20b" }],
  [["schedule", "rm", "a"], { status: 204 }, { method: "DELETE", url: name }],
  [
    ["schedule", "pause", "a", "--reason", "why"],
    { body: schedule },
    { method: "POST", url: `${name}:pause`, body: { reason: "why" } },
  ],
  [["schedule", "resume", "a"], { body: schedule }, { method: "POST", url: `${name}:resume`, body: {} }],
  [
    ["schedule", "run", "a", "--input", '{"b":1}'],
    { status: 201, body: run },
    { method: "POST", url: `${name}:run`, body: { input: { b: 1 } } },
  ],
  [
    ["schedule", "next", "a", "--count", "1"],
    { body: { next: ["2026-11-25T12:01:00.000Z"] } },
    { method: "GET", url: `${name}/next?count=1` },
  ],
  [
    ["run", "ls", "--state", "dead,partial", "--from", "2026-11-25T00:00:00Z", "--cursor", "c"],
    { body: page(run) },
    {
      method: "GET",
      url: "/api/v1/runs?state=dead%2Cpartial&from=2026-11-25T00%3A00%3A00.000Z&limit=50&cursor=c",
    },
  ],
  [["run", "show", "r1"], { body: run }, { method: "GET", url: "/api/v1/runs/r1" }],
  [["run", "logs", "r1"], { body: run }, { method: "GET", url: "/api/v1/runs/r1" }],
  [["run", "cancel", "r1"], { body: run }, { method: "POST", url: "/api/v1/runs/r1:cancel" }],
  [["run", "retry", "r1"], { body: run }, { method: "POST", url: "/api/v1/runs/r1:retry" }],
  [
    ["dlq", "ls", "--schedule", "default/a"],
    { body: page(letter) },
    { method: "GET", url: "/api/v1/dead-letters?schedule=default%2Fa&limit=50" },
  ],
  [["dlq", "show", "d1"], { body: letter }, { method: "GET", url: "/api/v1/dead-letters/d1" }],
  [["dlq", "redrive", "d1"], { body: run }, { method: "POST", url: "/api/v1/dead-letters/d1:redrive" }],
  [["dlq", "discard", "d1"], { status: 204 }, { method: "POST", url: "/api/v1/dead-letters/d1:discard" }],
])("%j asks the server once, with the token, and prints words or JSON", async (words, reply, expected) => {
  const inWords = await ask(words, reply);
  expect(inWords).toMatchObject({ code: 0, err: "" });
  expect(inWords.asked).toEqual([{ body: null, authorization: "Bearer t-1", ...expected }]);
  expect(inWords.out.length).toBeGreaterThan(5);
  const asJson = await ask([...words, "--json"], reply);
  const parsed: unknown = JSON.parse(asJson.out);
  // `run logs` prints the log alone; what has no body is told by name.
  if (reply.status !== 204 && words[1] !== "logs") expect(parsed).toEqual(reply.body);
});

test("lists are tables with a heading, and say how to go on", async () => {
  const { out } = await ask(["schedule", "ls"], { body: page(schedule) });
  expect(out).toBe(
    [
      "SCHEDULE   EXPRESSION      TIME ZONE  STATE    NEXT                  TARGET",
      "default/a  rate(1 minute)  UTC        enabled  2026-11-25T12:01:00Z  POST https://example.com/hook",
      "More: --cursor abc",
      "",
    ].join("\n"),
  );
  expect((await ask(["run", "ls"], { body: { items: [], nextCursor: null } })).out).toBe("No runs.\n");
});

test("a run is shown with its attempts and failed items, and a target's answer cannot steer the terminal", async () => {
  const { out } = await ask(["run", "show", "r1"], { body: run });
  expect(out).toContain("4 of 5, 1 failed");
  expect(out).toContain("user-3");
  expect(out).toContain("busy [2Jnow");
  expect(out).not.toContain("\u001b");
});

test("schedule put sends what the options say, and nothing more", async () => {
  const words = [
    "--expression",
    "rate(1 minute)",
    "--url-target",
    "http://localhost:8080/hook",
    "--method",
    "put",
    "--timeout",
    "5",
  ];
  const more = [
    "--header",
    "A: 1",
    "--header",
    "B: x: y",
    "--input",
    "[1]",
    "--max-retries",
    "0",
    "--overlap",
    "skip",
    "--window",
    "2",
    "--paused",
  ];
  const { asked, code } = await ask(
    ["schedule", "put", "a", ...words, ...more, "--start-at", "2027-01-01T00:00:00Z"],
    { status: 201, body: schedule },
  );
  expect(code).toBe(0);
  expect(asked[0]?.body).toEqual({
    expression: "rate(1 minute)",
    target: {
      kind: "http",
      url: "http://localhost:8080/hook",
      method: "PUT",
      headers: { A: "1", B: "x: y" },
      timeoutSeconds: 5,
    },
    input: [1],
    retry: { maxRetries: 0 },
    overlap: "skip",
    flexibleWindowMinutes: 2,
    state: "paused",
    startAt: "2027-01-01T00:00:00.000Z",
  });
});

test("a definition comes from a file or standard input, and options replace parts of it", async () => {
  await using folder = await makeFolder({
    "a.json": JSON.stringify({
      expression: "rate(1 minute)",
      target: { kind: "job", job: "x.y" },
      input: "text",
    }),
  });
  const fromFile = await ask(
    ["schedule", "put", "a", "--file", "a.json", "--timezone", "Asia/Tokyo"],
    { body: schedule },
    { directory: folder.path },
  );
  expect(fromFile.asked[0]?.body).toEqual({
    expression: "rate(1 minute)",
    timezone: "Asia/Tokyo",
    target: { kind: "job", job: "x.y" },
    input: "text",
  });
  // What `get --json` prints is a definition too: what only the server says is left out.
  const copied = await ask(
    ["schedule", "put", "b", "--file", "-", "--method", "GET"],
    { body: schedule },
    { input: JSON.stringify(schedule) },
  );
  expect(Object.keys(copied.asked[0]?.body ?? {})).not.toContain("version");
  expect(copied.asked[0]?.body).toMatchObject({
    state: "enabled",
    target: { ...schedule.target, method: "GET" },
  });
});

test("a problem is shown with its detail, field and remedy, and ends with 1", async () => {
  const problem = {
    title: "Bad",
    status: 400,
    detail: "Expected target.url to lead elsewhere.",
    code: "target-refused",
    field: "target.url",
    remedy: "Use https:.",
  };
  const reply: Reply = { status: 400, type: "application/problem+json", body: problem };
  const words = ["schedule", "put", "a", "--expression", "rate(1 minute)", "--job", "x"];
  const { code, out, err } = await ask(words, reply);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toBe(
    "punctual: Expected target.url to lead elsewhere.\n  field   target.url\n  remedy  Use https:.\n",
  );
  expect(JSON.parse((await ask([...words, "--json"], reply)).err)).toMatchObject(problem);
});

test("where nobody listens, the command says how to start the server and ends with 1", async () => {
  await using folder = await makeFolder();
  const url = `http://127.0.0.1:${await freePort()}`;
  const { code, err } = await runCli(["schedule", "ls", "--url", url], { directory: folder.path });
  expect(code).toBe(1);
  expect(err).toContain(`Expected Punctual to answer at ${url}, got no connection. Start it with: npm start`);
});

test.each<[string, Reply]>([
  ["a page of something else", { type: "text/html", body: "<html>" }],
  ["JSON of something else", { body: { hello: "world" } }],
])("%s is not taken for Punctual", async (_what, reply) => {
  const { code, err } = await ask(["schedule", "ls"], reply);
  expect(code).toBe(1);
  expect(err).toContain("Expected Punctual to answer at ");
});

test("a credential follows no redirect", async () => {
  await using elsewhere = await recordingServer({ body: { items: [], nextCursor: null } });
  const { code } = await ask(["schedule", "ls"], { status: 307, headers: { location: elsewhere.url } });
  expect(code).toBe(1);
  expect(elsewhere.asked()).toEqual([]);
});

const refused: Reply = {
  status: 401,
  type: "application/problem+json",
  body: { detail: "Expected a bearer credential, got none.", code: "unauthorized", remedy: "Send it." },
};

test("a missing credential is answered with where to put one", async () => {
  await using server = await recordingServer(refused);
  await using folder = await makeFolder();
  const { code, err } = await runCli(["run", "ls", "--url", server.url], { directory: folder.path });
  expect(code).toBe(1);
  expect(err).toContain("Pass --token, or set PUNCTUAL_TOKEN or PUNCTUAL_ADMIN_TOKEN");
  expect(server.asked()[0]?.authorization).toBeNull();
});

test("the server and the token are found in the environment, in .env, and in the data directory of development", async () => {
  await using server = await recordingServer({ body: { items: [], nextCursor: null } });
  await using folder = await makeFolder({ ".env": `PUNCTUAL_URL=${server.url}\nPUNCTUAL_DATA_DIR=data\n` });
  await mkdir(join(folder.path, "data"));
  await writeFile(
    join(folder.path, "data", "development-secrets.json"),
    JSON.stringify({ PUNCTUAL_ADMIN_TOKEN: "generated" }),
  );
  const list = (environment: Readonly<Record<string, string>>) =>
    runCli(["run", "ls"], { directory: folder.path, environment });
  await list({});
  await list({ PUNCTUAL_ADMIN_TOKEN: "given" });
  expect(server.asked().map(({ authorization }) => authorization)).toEqual([
    "Bearer generated",
    "Bearer given",
  ]);
});

test("the token generated for development is sent to this machine only", async () => {
  await using server = await recordingServer({ body: { items: [], nextCursor: null } });
  await using folder = await makeFolder();
  await mkdir(join(folder.path, ".punctual"));
  const secrets = JSON.stringify({ PUNCTUAL_ADMIN_TOKEN: "generated" });
  await writeFile(join(folder.path, ".punctual", "development-secrets.json"), secrets);
  // Reaches the same server, by an address that may be any machine's.
  const away = server.url.replace("127.0.0.1", "0.0.0.0");
  await runCli(["run", "ls", "--url", away], { directory: folder.path });
  await runCli(["run", "ls", "--url", server.url], { directory: folder.path });
  expect(server.asked().map(({ authorization }) => authorization)).toEqual([null, "Bearer generated"]);
});

test("a client command needs nothing that production asks of a server", async () => {
  const { code } = await ask(
    ["run", "ls"],
    { body: { items: [], nextCursor: null } },
    { environment: { PUNCTUAL_ENV: "production" } },
  );
  expect(code).toBe(0);
});
