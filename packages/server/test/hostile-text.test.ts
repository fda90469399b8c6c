// Texts that want to be more than text: in bodies, validators, logs and the bodies of errors.
import { runToken } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../src/operation.ts";
import { operations } from "../src/rest/operations.ts";
import { openDoor, type Door } from "./door.ts";
import { exampleBody, urlOf } from "./furnished-tenant.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo] })));
afterAll(() => door.close());

const withBody = operations
  .filter((operation) => operation.method !== "GET" && exampleBody(operation) !== undefined)
  .map((operation) => [`${operation.method} ${operation.path}`, operation] as const);
const parameters = { group: "default", name: "x", id: "0195d3a8-0000-7000-8000-000000000000", version: "1" };

/** Of the operations that a run's target calls: the token of this run. */
function credentialOf({ security }: Operation): { readonly token?: string } {
  const keys = door.bench.engine.secretKeys;
  const token = runToken(keys, { runId: parameters.id, token: "1" });
  return security === "run-token" && token !== null ? { token } : {};
}

test.each(withBody)(
  "security row 42: %s refuses what would reach into prototypes, and nothing gets any",
  async (_name, operation) => {
    const url = urlOf(operation, parameters);
    const inside = JSON.stringify(exampleBody(operation)).slice(1);
    for (const hostile of [
      '"__proto__":{"polluted":1}',
      '"constructor":{"prototype":{"polluted":1}}',
      '"prototype":{"polluted":1}',
      '"__proto__.polluted":1',
    ]) {
      const body = `{${hostile}${inside === "}" ? "" : ","}${inside}`;
      const answer = await door.ask(url, { method: operation.method, body, ...credentialOf(operation) });
      expect(answer.json(), `about ${hostile}`).toMatchObject({ status: 400 });
      expect({}).not.toHaveProperty("polluted");
    }
  },
);

const long = 100_000;
const texts: readonly (readonly [string, string])[] = [
  ["letters", "a".repeat(long)],
  ["spaces", " ".repeat(long)],
  ["commas", "1,".repeat(long / 2)],
  ["brackets", "(".repeat(long)],
  ["almost a cron", `cron(${"0/1,".repeat(long / 4)}`],
  ["almost a rate", `rate(${"9".repeat(long)} days`],
  ["almost an address", `https://${"a.".repeat(long / 2)}`],
  ["almost an instant", `2026-01-01T${"0".repeat(long)}`],
  ["a template", "<aws.scheduler.".repeat(long / 15)],
];
/** For a whole request, over an injected one: a validator that backtracks takes seconds. */
const mostMs = 250;

function fields(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => fields(inner, [...path, name]));
}

function replaced(value: unknown, path: readonly string[], text: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  return Array.isArray(value)
    ? value.map((inner, at) => (String(at) === name ? replaced(inner, rest, text) : inner))
    : { ...Object(value), [name]: replaced(Reflect.get(Object(value), name), rest, text) };
}

test.each(withBody)(
  "security row 44: every field of %s judges 100,000 characters at once",
  async (_name, operation) => {
    const url = urlOf(operation, parameters);
    const example = exampleBody(operation);
    for (const path of fields(example))
      for (const [what, text] of texts) {
        const begun = performance.now();
        const answer = await door.ask(url, { method: operation.method, body: replaced(example, path, text) });
        expect(performance.now() - begun, `${path.join(".")}: ${what}`).toBeLessThan(mostMs);
        expect(answer.statusCode, `${path.join(".")}: ${what}: ${answer.body}`).toBeLessThan(500);
        expect(answer.body.length).toBeLessThan(3 * long);
      }
  },
);

test.each([
  [
    "a list of 10,000 values",
    `cron(${Array.from({ length: 10_000 }, (_, at) => at % 60).join(",")} 0 * * ? *)`,
    400,
  ],
  ["a list of steps", `cron(${"0/1,".repeat(50)}0/1 * * * ? *)`, 200],
  ["a date that never comes", "cron(0 0 31 2 ? *)", 200],
  ["a date that seldom comes", "cron(0 0 29 2 ? 2097-2103)", 200],
])(
  "security row 45: %s is answered in a bounded time, by the preview too",
  async (_what, expression, status) => {
    const begun = performance.now();
    const answer = await door.ask("/api/v1/expressions:explain", {
      method: "POST",
      body: { expression, count: 100 },
    });
    expect(answer.statusCode, `got ${answer.body}`).toBe(status);
    expect(performance.now() - begun).toBeLessThan(mostMs);
  },
);

const hostile = 'x\r\n{"level":50,"msg":"forged"}\u001b[31m\u0007\u2028"}';

test("security row 50: names, user agents and paths cannot forge a line of the log", async () => {
  const before = door.log.lines.length;
  const headers = {
    "user-agent": encodeURIComponent(hostile),
    "x-forwarded-for": "1.2.3.4",
    "x-request-id": "forged",
  };
  await door.ask(`/api/v1/schedules/default/${encodeURIComponent(hostile)}`, { headers });
  await door.ask(`/${encodeURIComponent(hostile)}`, { headers, token: null });
  await door.ask("/api/v1/alarms/a", { method: "PUT", body: { kind: hostile }, headers });
  await door.ask("/api/v1/runs", { token: encodeURIComponent(hostile), headers });
  const lines = door.log.lines.slice(before);
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const line of lines) expectOneLine(line);
});

/** A line is one JSON value without control characters, and none of it is what the caller wanted it to say. */
function expectOneLine(line: string): void {
  expect(line.endsWith("\n")).toBe(true);
  expect([...line.slice(0, -1)].filter((character) => character < " " || character === "\u007f")).toEqual([]);
  const entry: Record<string, unknown> = JSON.parse(line);
  expect(entry.msg).not.toContain("forged");
  expect(entry.requestId).not.toBe("forged");
}

test("security row 50: what a job writes stays one line", async () => {
  const before = door.log.lines.length;
  const word = `${hostile}${"y".repeat(200_000)}`;
  const body = { expression: "rate(1 day)", target: { kind: "job", job: "test.echo" }, input: { word } };
  await door.ask("/api/v1/schedules/default/loud", { method: "PUT", body });
  const run = (await door.ask("/api/v1/schedules/default/loud:run", { method: "POST" })).json();
  await door.bench.engine.workOff();
  const told = door.log.lines
    .slice(before)
    .filter((line) => line.includes("echoed") && line.includes(run.id));
  expect(told).toHaveLength(1);
  for (const line of told) expectOneLine(line);
  const detail = (await door.ask(`/api/v1/runs/${run.id}`)).json();
  expect(detail.log).toMatchObject([{ message: "echoed" }]);
});

/** A stack, SQL, a path, a host or a library's name. */
const inner =
  /\bat .+:\d+:\d+|node_modules|\.ts\b|\/(?:work|home|usr|etc|tmp)\/|\bselect .+ from\b|insert into|punctual\.\w+_|relation "|syntax error at|127\.0\.0\.1|localhost|postgres|fastify|undici|ECONN|zod/i;

const everyOperation = operations.map(
  (operation) => [`${operation.method} ${operation.path}`, operation] as const,
);

test.each(everyOperation)(
  "security row 52: the errors of %s say a request id and nothing of the inside",
  async (_name, operation) => {
    const url = urlOf(operation, { ...parameters, name: "missing" });
    const { method } = operation;
    const bodies = method === "GET" ? [undefined] : ["{", "[]", '{"a":"\\u0000"}', exampleBody(operation)];
    const answers = [
      await door.ask(`${url}?unknown=1`, { method }),
      await door.ask(url.replace("missing", "%00"), { method }),
      await door.ask(url.replace(parameters.id, "'; select 1 --"), { method }),
      await door.ask(url, { method, token: "wrong", address: `198.51.100.${everyOperation.length}` }),
    ];
    for (const body of bodies)
      answers.push(await door.ask(url, { method, ...(body === undefined ? {} : { body }) }));
    const errors = answers.filter(({ statusCode }) => statusCode >= 400);
    expect(errors.length).toBeGreaterThan(0);
    for (const answer of errors) {
      expect(answer.statusCode, `got ${answer.body}`).toBeLessThan(500);
      expect(answer.json().requestId).toBe(answer.headers["x-request-id"]);
      expect(answer.body).not.toMatch(inner);
    }
  },
);

test("security row 52: without its database no operation tells what is missing", async () => {
  const other = await openDoor();
  await other.bench.testDatabase.database.end();
  for (const [name, operation] of everyOperation.filter(([, { method }]) => method === "GET")) {
    const answer = await other.ask(urlOf(operation, parameters));
    if (answer.statusCode < 400) continue;
    expect(answer.statusCode, `about ${name}`).toBe(503);
    expect(answer.json().requestId).toBe(answer.headers["x-request-id"]);
    expect(answer.body, `about ${name}`).not.toMatch(inner);
  }
  await other.server.stop();
  await other.bench.testDatabase.drop();
});
