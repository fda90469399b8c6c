// The secrets of development: made once, kept to oneself, the same after every restart.
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { developmentSecretsFile, keepDevelopmentSecrets } from "../src/config/development-secrets.ts";
import { readSettings } from "../src/config/settings.ts";
import { withDevelopmentSecrets } from "../src/start/with-development-secrets.ts";
import { makeFolder } from "./run-cli.ts";

const settingsOf = (values: Readonly<Record<string, string>>, directory: string) =>
  readSettings(values, directory).settings;

test("they are made once, readable by their owner alone, and kept", async () => {
  await using folder = await makeFolder();
  const file = join(folder.path, "data", "development-secrets.json");
  const first = await keepDevelopmentSecrets(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await keepDevelopmentSecrets(file)).toEqual(first);
  expect(Buffer.from(first.PUNCTUAL_SECRET_KEY, "base64")).toHaveLength(32);
  expect(new Set(Object.values(first)).size).toBe(5);
});

test("processes that start at the same moment get the same ones", async () => {
  await using folder = await makeFolder();
  const file = join(folder.path, "development-secrets.json");
  const all = await Promise.all(Array.from({ length: 8 }, () => keepDevelopmentSecrets(file)));
  expect(new Set(all.map((secrets) => JSON.stringify(secrets))).size).toBe(1);
});

test("one that is missing is added, and the others stay", async () => {
  await using folder = await makeFolder();
  const file = join(folder.path, "development-secrets.json");
  await writeFile(file, JSON.stringify({ PUNCTUAL_ADMIN_TOKEN: "kept" }));
  const secrets = await keepDevelopmentSecrets(file);
  expect(secrets.PUNCTUAL_ADMIN_TOKEN).toBe("kept");
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(secrets);
});

test("a file that cannot be understood is refused, never replaced", async () => {
  await using folder = await makeFolder({ "development-secrets.json": "{ broken" });
  const file = join(folder.path, "development-secrets.json");
  await expect(keepDevelopmentSecrets(file)).rejects.toMatchObject({ exitCode: 3 });
  expect(await readFile(file, "utf8")).toBe("{ broken");
});

test("they complete what is not set, and a variable that is set stands", async () => {
  await using folder = await makeFolder();
  const { settings, generated, file } = await withDevelopmentSecrets(
    settingsOf({ CRON_API_KEY: "mine" }, folder.path),
    folder.path,
  );
  expect(settings.values.CRON_API_KEY).toBe("mine");
  expect(settings.adminTokens).toHaveLength(1);
  expect(settings.secretKey).toHaveLength(32);
  expect([...generated].sort()).toEqual([
    "INTERNAL_JOBS_KEY",
    "JWT_SECRET",
    "PUNCTUAL_ADMIN_TOKEN",
    "PUNCTUAL_SECRET_KEY",
  ]);
  expect(file).toBe(join(folder.path, ".punctual", "development-secrets.json"));
});

test("no secret is made for tokens that an address has the keys of, and never one for CRON_SECRET", async () => {
  await using folder = await makeFolder();
  const values = { JWT_JWKS_URL: "https://login.example.com/keys" };
  const { settings } = await withDevelopmentSecrets(settingsOf(values, folder.path), folder.path);
  expect(settings.values).not.toHaveProperty("JWT_SECRET");
  expect(settings.values).not.toHaveProperty("CRON_SECRET");
  expect(settings.values.INTERNAL_JOBS_KEY).toHaveLength(44);
});

test.each([
  ["production", { PUNCTUAL_ENV: "production" }],
  ["a port that other machines reach", { PUNCTUAL_ENV: "development", HOST: "0.0.0.0" }],
])("%s gets none", async (_what, values) => {
  await using folder = await makeFolder();
  const { settings, file } = await withDevelopmentSecrets(settingsOf(values, folder.path), folder.path);
  expect(file).toBeNull();
  expect(settings.adminTokens).toEqual([]);
});

test("nodes that share a database share its secrets, whatever their data directories", () => {
  const shared = { DATABASE_URL: "postgresql://db/punctual" };
  const fileOf = (values: Readonly<Record<string, string>>) =>
    developmentSecretsFile(settingsOf(values, "/srv"), "/srv");
  expect(fileOf({ ...shared, PUNCTUAL_DATA_DIR: "a" })).toBe(fileOf({ ...shared, PUNCTUAL_DATA_DIR: "b" }));
  expect(fileOf({ PUNCTUAL_DATA_DIR: "a" })).not.toBe(fileOf({ PUNCTUAL_DATA_DIR: "b" }));
});
