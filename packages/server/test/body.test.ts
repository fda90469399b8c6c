// What a body may not be: each is a clear problem, and nothing is stored.
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo] })));
afterAll(() => door.close());

const path = "/api/v1/schedules/default/refused";
const put = (body: unknown, headers: Record<string, string> = {}) =>
  door.ask(path, { method: "PUT", body, headers });
const withInput = (input: string) =>
  `{"expression":"rate(1 day)","target":{"kind":"job","job":"test.echo"},"input":${input}}`;
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

test.each([
  ["malformed-json", '{"expression":'],
  ["malformed-json", "{'a':1}"],
  ["malformed-json", Buffer.from([0x22, 0xff, 0x22])],
  ["invalid-request", "[]"],
  ["invalid-request", "null"],
  ["invalid-request", withInput(nested(32))],
  ["invalid-request", withInput(nested(20_000))],
  ["invalid-request", withInput('"a\\u0000b"')],
  ["invalid-request", withInput('"\\ud800"')],
  ["invalid-request", withInput('{"a\\u0000":1}')],
  ["inexact-number", withInput("12345678901234567890")],
  ["inexact-number", withInput("[1e999]")],
  ["inexact-number", withInput("1e-400")],
  ["unknown-field", withInput('{"__proto__":{"polluted":true}}')],
  ["unknown-field", withInput('{"constructor":{"prototype":{"polluted":true}}}')],
  ["unknown-field", '{"__proto__":{"polluted":true},"expression":"rate(1 day)"}'],
])("security row 41: %s answers a body that cannot be taken, case %#", async (code, body) => {
  expect((await put(body)).json()).toMatchObject({ status: 400, code });
  expect({}).not.toHaveProperty("polluted");
  expect((await door.ask(path)).statusCode).toBe(404);
});

test("an unknown field is answered with the nearest known one, deep inside too", async () => {
  const misspelt = await put({ expresion: "rate(1 day)", target: { kind: "job", job: "test.echo" } });
  expect(misspelt.json()).toMatchObject({
    code: "unknown-field",
    field: "expresion",
    detail: 'Expected only known fields, got "expresion". Did you mean "expression"?',
  });
  const deep = await put({
    expression: "rate(1 day)",
    target: { kind: "http", url: "https://a.b", metod: "" },
  });
  expect(deep.json().detail).toContain('Did you mean "method"?');
  expect(deep.json().field).toBe("target.metod");
});

test("JSON of 32 levels, exact numbers and any text but NUL are kept as they came", async () => {
  const input = `{"deep":${nested(30)},"numbers":[0.1,9007199254740991,1e20],"text":"\\ud83d\\ude00 \\\\ \\""}`;
  expect((await put(withInput(input))).statusCode).toBe(201);
  expect((await door.ask(path)).json().input).toEqual(JSON.parse(input));
  await door.ask(path, { method: "DELETE" });
});

test.each([
  ["text/plain", undefined],
  ["application/x-www-form-urlencoded", undefined],
  ["application/json; charset=utf-16", undefined],
  ["not a type", undefined],
  ["application/json", "gzip"],
  ["application/json", "br"],
])("415 answers a body of type %s with encoding %s", async (type, encoding) => {
  const headers = {
    "content-type": type,
    ...(encoding === undefined ? {} : { "content-encoding": encoding }),
  };
  const body = encoding === undefined ? withInput("1") : gzipSync(withInput("1"));
  expect((await put(body, headers)).json()).toMatchObject({ status: 415, code: "unsupported-media-type" });
});

test("a body in identity encoding and with a charset of UTF-8 is taken", async () => {
  const headers = { "content-type": 'application/json; charset="UTF-8"', "content-encoding": "identity" };
  expect((await put(withInput("1"), headers)).statusCode).toBe(201);
  await door.ask(path, { method: "DELETE" });
});

test("security row 41: 413 answers a body over 1 MiB, one of 1 MiB is read", async () => {
  const of = (bytes: number) => `"${"x".repeat(bytes - 2)}"`;
  expect((await put(of(1_048_576))).json()).toMatchObject({ status: 400 });
  expect((await put(of(1_048_577))).json()).toMatchObject({ status: 413, code: "body-too-large" });
});

test("security row 41: 100,000 unknown keys are refused naming one", async () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `"${index}":0`);
  expect((await put(`{${keys.join(",")}}`)).json()).toMatchObject({ status: 400, field: "0" });
});

test("NUL in a path or a query is the caller's fault", async () => {
  for (const asked of ["/api/v1/runs/%00", "/api/v1/schedules?search=%00", "/api/v1/schedules?%00=1"])
    expect((await door.ask(asked)).json(), `about ${asked}`).toMatchObject({
      status: 400,
      code: "invalid-request",
    });
});
