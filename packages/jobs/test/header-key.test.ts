// Who is let in by a secret in a header, and how everybody else is refused.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  failureWindow,
  headerKey,
  secretsOf,
  type HeaderKeyOptions,
  type HttpResponse,
} from "../src/index.ts";
import { recordedLog } from "./recorded-log.ts";
import { requestOf } from "./request-of.ts";

const current = "current-secret-of-thirty-two-bytes";
const next = "next-secret-of-at-least-thirty-two";

function guardWith(options: Partial<HeaderKeyOptions> = {}) {
  const log = recordedLog();
  const guard = headerKey({
    header: "X-Api-Key",
    secrets: () => [current, next],
    log,
    actor: "cron key",
    ...options,
  });
  const header = (options.header ?? "X-Api-Key").toLowerCase();
  const ask = (value?: string, address = "192.0.2.1") =>
    guard.check(requestOf({ address, headers: value === undefined ? {} : { [header]: value } }));
  const refusal = async (value?: string, address?: string): Promise<HttpResponse> => {
    const admission = await ask(value, address);
    if (admission.ok) throw new Error("Expected a refusal, got an admission.");
    return admission.response;
  };
  return { guard, log, ask, refusal };
}

describe("a caller", () => {
  test("is let in by either of two live secrets, and by the new one alone once the old one is gone", async () => {
    let live = [current, next];
    const { ask } = guardWith({ secrets: () => live });
    expect(await ask(current)).toEqual({ ok: true, actor: "cron key" });
    expect(await ask(next)).toEqual({ ok: true, actor: "cron key" });
    live = [next];
    expect(await ask(current)).toMatchObject({ ok: false });
    expect(await ask(next)).toMatchObject({ ok: true });
  });

  test.each([
    ["nothing", undefined],
    ["an empty header", ""],
    ["the beginning of a secret", current.slice(0, -1)],
    ["more than a secret", `${current}x`],
    ["another case", current.toUpperCase()],
    ["two of them", `${current}, ${next}`],
    ["a bearer where the secret stands alone", `Bearer ${current}`],
  ])("is refused with %s", async (_what, value) => {
    const response = await guardWith().refusal(value);
    expect(response).toMatchObject({
      status: 401,
      headers: {
        "content-type": "application/problem+json",
        "www-authenticate": expect.stringContaining("X-Api-Key"),
      },
      body: {
        type: "urn:punctual:problem:unauthorized",
        status: 401,
        code: "unauthorized",
        requestId: "request-1",
      },
    });
  });

  test("sends a bearer where the scheme is bearer", async () => {
    const { ask, guard, refusal } = guardWith({ header: "Authorization", scheme: "bearer" });
    expect(await ask(`Bearer ${current}`)).toMatchObject({ ok: true });
    expect(await ask(`bearer ${next}`)).toMatchObject({ ok: true });
    expect((await refusal(current)).headers["www-authenticate"]).toBe('Bearer realm="punctual"');
    expect(guard).toMatchObject({
      kind: "authorization-bearer",
      security: { type: "http", scheme: "bearer" },
    });
  });

  test("is compared byte by byte where a secret is not ASCII", async () => {
    const { ask } = guardWith({ secrets: () => ["schlüssel"] });
    expect(await ask(Buffer.from("schlüssel", "utf8").toString("latin1"))).toMatchObject({ ok: true });
  });

  test("finds the header described for the API", () => {
    expect(guardWith().guard).toMatchObject({
      kind: "x-api-key",
      security: { type: "apiKey", in: "header", name: "X-Api-Key" },
    });
  });
});

describe("without a secret", () => {
  test.each([[[]], [[""]]])("nobody is let in, not even with an empty header (%j)", async (secrets) => {
    const { refusal, log } = guardWith({ secrets: () => secrets });
    for (const value of [undefined, "", "anything"])
      expect(await refusal(value)).toMatchObject({ status: 401 });
    expect(log.lines.at(-1)).toMatchObject({ message: "credential refused: no secret is configured" });
  });

  test("the documented answer is given where there is one", async () => {
    const unconfigured = () => ({ status: 500, headers: {}, body: { error: "CRON_SECRET is not set" } });
    const { refusal } = guardWith({ secrets: () => [], unconfigured });
    expect(await refusal("anything")).toEqual(unconfigured());
  });
});

describe("a refusal", () => {
  test("is logged with the address and never with what was sent", async () => {
    const { refusal, log } = guardWith();
    await refusal("guess-of-mine", "203.0.113.9");
    expect(log.lines).toEqual([
      {
        level: "warn",
        data: { address: "203.0.113.9", credential: "x-api-key" },
        message: "credential refused",
      },
    ]);
    expect(JSON.stringify(await refusal("guess-of-mine"))).not.toContain("guess-of-mine");
  });

  test("may have a documented body, and challenges all the same", async () => {
    const unauthorized = () => ({ status: 401, headers: {}, body: { error: "Unauthorized" } });
    expect(await guardWith({ unauthorized }).refusal("wrong")).toMatchObject({
      status: 401,
      headers: { "www-authenticate": expect.stringContaining("ApiKey") },
      body: { error: "Unauthorized" },
    });
  });

  test("is 429 after ten within a minute from one address, while a right secret and other addresses pass", async () => {
    let milliseconds = 0;
    const { ask, refusal } = guardWith({ failures: failureWindow({ now: () => milliseconds }) });
    for (let failure = 0; failure < 10; failure++) expect((await refusal("wrong")).status).toBe(401);
    milliseconds = 20_000;
    expect(await refusal("wrong")).toMatchObject({
      status: 429,
      headers: { "retry-after": "40", "content-type": "application/problem+json" },
      body: { code: "too-many-failures", status: 429 },
    });
    expect(await ask(current)).toMatchObject({ ok: true });
    expect((await refusal()).status).toBe(401);
    expect((await refusal("wrong", "192.0.2.2")).status).toBe(401);
    milliseconds = 81_000;
    expect((await refusal("wrong")).status).toBe(401);
  });

  test("of a request without the header is not counted as a guess", async () => {
    const { refusal } = guardWith();
    for (let failure = 0; failure < 20; failure++) expect((await refusal()).status).toBe(401);
    expect((await refusal("wrong")).status).toBe(401);
  });
});

describe("a window of failures", () => {
  test("forgets the address that failed longest ago when there are too many of them", () => {
    const failures = failureWindow({ now: () => 0, limit: 1 });
    for (let address = 0; address <= 10_000; address++) failures.record(`address ${address}`);
    expect(failures.retryAfterSeconds("address 0")).toBe(0);
    expect(failures.retryAfterSeconds("address 1")).toBe(60);
  });
});

describe("secrets", () => {
  let directory = "";
  beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "punctual-secrets-"))));
  afterEach(() => rmSync(directory, { recursive: true }));
  const fileWith = (content: string): string => {
    const path = join(directory, "secret");
    writeFileSync(path, content);
    return path;
  };

  test("come from a variable and its next, or from the files that they name, without the line break at the end", () => {
    expect(secretsOf({ KEY: "one", KEY_NEXT: "two" }, "KEY")()).toEqual(["one", "two"]);
    expect(secretsOf({ KEY_FILE: fileWith(" one \r\n"), KEY_NEXT: "two" }, "KEY")()).toEqual([
      " one ",
      "two",
    ]);
    expect(secretsOf({ KEY: "one", KEY_NEXT_FILE: fileWith("two\n") }, "KEY")()).toEqual(["one", "two"]);
    expect(secretsOf({ KEY: "", OTHER: "one" }, "KEY")()).toEqual([]);
  });

  test("are refused when given twice or when their file cannot be read, without showing the path", () => {
    expect(() => secretsOf({ KEY: "one", KEY_FILE: "/one" }, "KEY")).toThrow(
      "Expected either KEY or KEY_FILE, got both.",
    );
    const path = join(directory, "absent");
    expect(() => secretsOf({ KEY_NEXT_FILE: path }, "KEY")).toThrow(
      /^Expected KEY_NEXT_FILE to name a file that can be read, got ENOENT\./,
    );
    expect(() => secretsOf({ KEY_NEXT_FILE: path }, "KEY")).not.toThrow(path);
  });
});

test("a refusal is logged in the documented words, with the address and never with what was sent", async () => {
  const { log, refusal } = guardWith({ refusal: "Unauthorized cron job attempt" });
  await refusal("a guess of somebody");
  expect(log.lines).toMatchObject([
    { level: "warn", message: "Unauthorized cron job attempt", data: { address: "192.0.2.1" } },
  ]);
  expect(JSON.stringify(log.lines)).not.toContain("a guess of somebody");
});
