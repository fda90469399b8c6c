// What each variable may be, what stands where it is absent, and what production refuses.
import { defaultPoolSize } from "@punctual/database";
import { expect, test } from "vitest";
import { unsafeSettings } from "../src/config/refuse-unsafe.ts";
import { readSettings } from "../src/config/settings.ts";

const directory = "/srv/punctual";
const key = Buffer.alloc(32, 7).toString("base64");
const strong = "k".repeat(32);
const production = { PUNCTUAL_ENV: "production", PUNCTUAL_ADMIN_TOKEN: "a-token", PUNCTUAL_SECRET_KEY: key };

const settingsOf = (values: Readonly<Record<string, string>>) => readSettings(values, directory).settings;
const refusals = (values: Readonly<Record<string, string>>) => unsafeSettings(settingsOf(values));

test("without a variable Punctual listens on loopback, port 3000, with an embedded database in .punctual", () => {
  expect(settingsOf({})).toMatchObject({
    mode: "development",
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://localhost:3000",
    clientUrl: "http://localhost:3000",
    databaseUrl: null,
    dataDirectory: "/srv/punctual/.punctual",
    poolSize: defaultPoolSize,
    lambdaUrl: null,
    secretKey: null,
    nextSecretKey: null,
    adminTokens: [],
    logLevel: "info",
  });
});

test("links and the client commands follow the port, the public address, and PUNCTUAL_URL before both", () => {
  expect(settingsOf({ PORT: "4000" })).toMatchObject({
    publicUrl: "http://localhost:4000",
    clientUrl: "http://localhost:4000",
  });
  const named = { PORT: "4000", PUNCTUAL_PUBLIC_URL: "https://punctual.example.com/" };
  expect(settingsOf(named)).toMatchObject({
    publicUrl: "https://punctual.example.com",
    clientUrl: "https://punctual.example.com",
  });
  expect(settingsOf({ ...named, PUNCTUAL_URL: "http://10.0.0.1:1" })).toMatchObject({
    clientUrl: "http://10.0.0.1:1",
  });
});

test("the smallest and the largest pool, and where functions are invoked, are taken as they are said", () => {
  expect(settingsOf({ PUNCTUAL_POOL_SIZE: "2" }).poolSize).toBe(2);
  expect(settingsOf({ PUNCTUAL_POOL_SIZE: "500" }).poolSize).toBe(500);
  expect(settingsOf({ PUNCTUAL_LAMBDA_URL: "http://127.0.0.1:9001/" }).lambdaUrl).toBe(
    "http://127.0.0.1:9001",
  );
});

test("the key that takes the secret key's place is read beside it", () => {
  const next = Buffer.alloc(32, 2);
  const settings = settingsOf({
    PUNCTUAL_SECRET_KEY: key,
    PUNCTUAL_SECRET_KEY_NEXT: next.toString("base64"),
  });
  expect(settings.nextSecretKey).toEqual(next);
  expect(settings.secretKey).not.toEqual(next);
});

test.each([
  [{}, "development"],
  [{ HOST: "localhost" }, "development"],
  [{ HOST: "127.8.9.1" }, "development"],
  [{ HOST: "::1" }, "development"],
  [{ HOST: "0.0.0.0" }, "production"],
  [{ HOST: "::" }, "production"],
  [{ HOST: "10.0.0.5" }, "production"],
  [{ HOST: "punctual.internal" }, "production"],
  [{ HOST: "0.0.0.0", PUNCTUAL_ENV: "development" }, "development"],
  [{ PUNCTUAL_ENV: "production" }, "production"],
])("%j means %s", (values, mode) => {
  expect(settingsOf(values).mode).toBe(mode);
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3000x"],
  ["PORT", "-1"],
  ["HOST", "localhost:3000"],
  ["HOST", "http://localhost"],
  ["PUNCTUAL_ENV", "prod"],
  ["PUNCTUAL_PUBLIC_URL", "punctual.example.com"],
  ["PUNCTUAL_PUBLIC_URL", "https://user:pass@punctual.example.com"],
  ["PUNCTUAL_PUBLIC_URL", "https://punctual.example.com/?a=1"],
  ["PUNCTUAL_URL", "ftp://punctual.example.com"],
  ["PUNCTUAL_EGRESS_ALLOW", "10.0.0.0/99"],
  ["PUNCTUAL_TRUSTED_PROXIES", "10.0.0.0/33"],
  ["PUNCTUAL_TRUSTED_PROXIES", "proxy.internal"],
  ["PUNCTUAL_CORS_ORIGINS", "https://app.example.com/"],
  ["PUNCTUAL_CORS_ORIGINS", "*"],
  ["LOG_LEVEL", "verbose"],
  ["PUNCTUAL_POOL_SIZE", "1"],
  ["PUNCTUAL_POOL_SIZE", "501"],
  ["PUNCTUAL_POOL_SIZE", "2.5"],
  ["PUNCTUAL_LAMBDA_URL", "lambda.internal:9001"],
])("%s=%s is refused, naming the variable and what was given", (name, text) => {
  const { problems } = readSettings({ [name]: text }, directory);
  expect(problems).toEqual([expect.stringMatching(`^Expected ${name} to be .*got "`)]);
  expect(problems[0]).toContain(text);
});

test.each([
  ["DATABASE_URL", "mysql://root:hidden-word@db/x"],
  ["PUNCTUAL_SECRET_KEY", "hidden-word"],
  ["PUNCTUAL_SECRET_KEY", Buffer.alloc(31, 1).toString("base64")],
  ["PUNCTUAL_SECRET_KEY_NEXT", Buffer.alloc(31, 1).toString("base64")],
  ["PUNCTUAL_ADMIN_TOKEN", "hidden word"],
  ["PUNCTUAL_ADMIN_TOKEN_NEXT", "hidden word"],
])("a malformed %s is refused without showing it", (name, text) => {
  const { problems } = readSettings({ [name]: text }, directory);
  expect(problems).toEqual([expect.stringMatching(`^Expected ${name} to be .*got another text\\.$`)]);
  expect(problems[0]).not.toContain(text);
});

test("every malformed variable is told at once", () => {
  expect(readSettings({ PORT: "x", LOG_LEVEL: "x", HOST: "a b" }, directory).problems).toHaveLength(3);
});

test("both admin tokens count while one is being replaced", () => {
  const { adminTokens } = settingsOf({ PUNCTUAL_ADMIN_TOKEN: "one", PUNCTUAL_ADMIN_TOKEN_NEXT: "two" });
  expect(adminTokens).toEqual(["one", "two"]);
});

test("development on loopback needs no secret", () => {
  expect(refusals({ CRON_API_KEY: "short" })).toEqual([]);
});

test("production with a token, a key and strong secrets is accepted", () => {
  expect(
    refusals({
      ...production,
      CRON_API_KEY: strong,
      CRON_SECRET: strong,
      JWT_SECRET: strong,
      INTERNAL_JOBS_KEY: strong,
    }),
  ).toEqual([]);
});

test.each([
  [{ PUNCTUAL_ENV: "production", PUNCTUAL_SECRET_KEY: key }, "PUNCTUAL_ADMIN_TOKEN"],
  [{ PUNCTUAL_ENV: "production", PUNCTUAL_ADMIN_TOKEN: "a-token" }, "PUNCTUAL_SECRET_KEY"],
  [{ HOST: "0.0.0.0", PUNCTUAL_ENV: "development", PUNCTUAL_SECRET_KEY: key }, "PUNCTUAL_ADMIN_TOKEN"],
  [{ HOST: "0.0.0.0", PUNCTUAL_ENV: "development", PUNCTUAL_ADMIN_TOKEN: "a-token" }, "PUNCTUAL_SECRET_KEY"],
  [{ ...production, NODE_TLS_REJECT_UNAUTHORIZED: "0" }, "NODE_TLS_REJECT_UNAUTHORIZED"],
])("%j is refused for %s", (values, name) => {
  expect(refusals(values)).toEqual([expect.stringContaining(`Expected ${name} `)]);
});

const callers = ["JWT_SECRET", "CRON_API_KEY", "CRON_SECRET", "INTERNAL_JOBS_KEY"];
const weak = [
  "k".repeat(31),
  "super-secure-production-secret-abc456def789",
  "your_jwt_secret_matching_backend",
  "<your-CRON_API_KEY>",
  "Bearer super-secure-production-secret-abc456def789",
];

test.each(callers.flatMap((name) => [name, `${name}_NEXT`]))(
  "a short or printed %s is refused in production, its value never shown",
  (name) => {
    for (const value of weak) {
      const problems = refusals({ ...production, [name]: value });
      expect(problems).toEqual([expect.stringContaining(`Expected ${name} to be `)]);
      expect(problems[0]).not.toContain(value);
    }
  },
);

test("bytes are counted, not characters", () => {
  expect(refusals({ ...production, CRON_SECRET: "ü".repeat(16) })).toEqual([]);
});
