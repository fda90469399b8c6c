// How AWS clients get in: the account they see, the key that a start prints, and keys of their own.
import { createAwsKey, findAwsKey, silentLog } from "@punctual/engine";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSettings } from "../src/config/settings.ts";
import { styleFor } from "../src/output/style.ts";
import { banner } from "../src/start/banner.ts";
import { openAwsAccess } from "../src/start/open-aws-access.ts";
import type { Secrets } from "../src/start/with-development-secrets.ts";
import { recordingServer } from "./recording-server.ts";
import { fixedNow, runCli } from "./run-cli.ts";

let bench: TestEngine;
beforeAll(async () => void (bench = await createTestEngine({ now: fixedNow })));
afterAll(() => bench.close());

const settingsOf = (values: Readonly<Record<string, string>> = {}) => readSettings(values, "/srv");

function node(values: Readonly<Record<string, string>> = {}, file: string | null = "/srv/secrets.json") {
  const secrets: Secrets = { settings: settingsOf(values).settings, file, generated: new Set() };
  return { secrets, log: silentLog };
}

describe("a start", () => {
  test("keeps one key for development, and revokes it where others could know it", async () => {
    const first = await openAwsAccess(bench.engine, node());
    expect(first?.accessKeyId).toMatch(/^PKIA/);
    expect(await openAwsAccess(bench.engine, node())).toEqual(first);
    expect(await openAwsAccess(bench.engine, node({ PUNCTUAL_ENV: "production" }, null))).toBeNull();
    expect(await findAwsKey(bench.engine, first?.accessKeyId ?? "")).toBeNull();
    const another = await openAwsAccess(bench.engine, node());
    expect(another?.accessKeyId).not.toBe(first?.accessKeyId);
  });

  test("keeps the account that the configuration names, and ends where another tenant has it", async () => {
    const values = { PUNCTUAL_AWS_ACCOUNT_ID: "111122223333" };
    const pair = await openAwsAccess(bench.engine, node(values));
    expect(await findAwsKey(bench.engine, pair?.accessKeyId ?? "")).toMatchObject({
      accountId: "111122223333",
    });
    const admin = { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true } as const;
    const made = await createAwsKey(bench.engine, admin, {
      name: "other",
      tenant: "other",
      role: "viewer",
      expiresAt: null,
    });
    const holder = await findAwsKey(bench.engine, made.accessKeyId);
    const taken = { PUNCTUAL_AWS_ACCOUNT_ID: holder?.accountId ?? "" };
    await expect(openAwsAccess(bench.engine, node(taken))).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining("PUNCTUAL_AWS_ACCOUNT_ID"),
    });
  });

  const told = (awsKey: Parameters<typeof banner>[0]["awsKey"]): string =>
    banner(
      {
        settings: settingsOf({ AWS_REGION: "sa-east-1" }).settings,
        place: "here",
        workloads: [],
        fires: [],
        secretsFile: null,
        generated: new Set(),
        awsKey,
        now: fixedNow,
      },
      styleFor({ isTerminal: false, write: () => {} }, {}),
    );

  test("prints what AWS clients read from their environment", () => {
    const text = told({ accessKeyId: "PKIAEXAMPLE", secretAccessKey: "a+b/c" });
    for (const line of [
      "AWS_ENDPOINT_URL=http://localhost:3000",
      "AWS_REGION=sa-east-1",
      "AWS_DEFAULT_REGION=sa-east-1",
      "AWS_ACCESS_KEY_ID=PKIAEXAMPLE",
      "AWS_SECRET_ACCESS_KEY=a+b/c",
    ])
      expect(text).toContain(line);
    expect(told(null)).toContain("AWS_ENDPOINT_URL=");
    expect(told(null)).not.toContain("AWS_ACCESS_KEY_ID");
  });
});

test.each([
  [{ PUNCTUAL_AWS_ACCOUNT_ID: "12345" }, "PUNCTUAL_AWS_ACCOUNT_ID to be an AWS account of twelve digits"],
  [{ AWS_REGION: "Frankfurt" }, "AWS_REGION to be an AWS region"],
])("%j is refused", (values, problem) => {
  expect(settingsOf(values).problems).toEqual([expect.stringContaining(problem)]);
});

test.each(["us-east-1", "eu-central-1", "us-gov-west-1", "ap-southeast-5", "us-isob-east-1"])(
  "%s is a region",
  (region) => {
    expect(settingsOf({ AWS_REGION: region }).problems).toEqual([]);
  },
);

test("key create --aws asks for a pair and shows both, this once", async () => {
  const made = {
    id: "1",
    name: "terraform",
    tenant: "default",
    role: "operator",
    kind: "aws",
    prefix: "PKIAEXAMPLE",
    createdAt: "2026-11-25T12:00:00.000Z",
    expiresAt: null,
    accessKeyId: "PKIAEXAMPLEEXAMPLE00",
    secretAccessKey: "secret-access-key",
  };
  await using server = await recordingServer({ status: 201, body: made });
  const words = ["key", "create", "terraform", "--role", "operator", "--aws"];
  const { code, out } = await runCli([...words, "--url", server.url, "--token", "t"]);
  expect(code).toBe(0);
  expect(server.asked()[0]?.body).toEqual({ name: "terraform", role: "operator", kind: "aws" });
  expect(out).toMatch(/AWS_ACCESS_KEY_ID +PKIAEXAMPLEEXAMPLE00/);
  expect(out).toMatch(/AWS_SECRET_ACCESS_KEY +secret-access-key/);
});

test.each<[object, string]>([
  [{ kind: "queue", queue: "work" }, "queue work"],
  [
    { kind: "event-bus", bus: "orders", source: "shop", detailType: "Sold" },
    "event bus orders: Sold of shop",
  ],
  [{ kind: "event-bus", bus: "orders" }, "event bus orders"],
  [{ kind: "rule", bus: "default", rule: "tick" }, "rule default/tick"],
  [{ kind: "aws", arn: "arn:aws:lambda:eu-west-1:1:function:f" }, "function:f (kept, cannot be called)"],
])("a schedule with the target %j says so", async (target, words) => {
  const schedule = {
    group: "default",
    name: "a",
    expression: "rate(1 minute)",
    timezone: "UTC",
    state: "enabled",
    stateReason: null,
    origin: "api",
    description: null,
    target,
    overlap: "allow",
    catchUp: "latest",
    nextAt: null,
    version: 1,
  };
  await using server = await recordingServer({ body: schedule });
  const { out } = await runCli(["schedule", "get", "a", "--url", server.url, "--token", "t"]);
  expect(out).toContain(words);
});
