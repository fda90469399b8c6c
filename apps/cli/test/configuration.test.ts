// Where the configuration comes from, seen through `config print` and its exit codes.
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadConfig } from "../src/config/load-config.ts";
import { variables } from "../src/config/variables.ts";
import { makeFolder, runCli, type RunOptions } from "./run-cli.ts";

async function printed(options: RunOptions, ...words: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await runCli(["config", "print", "--json", ...words], options);
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out);
}

const fixture = (name: string): string => fileURLToPath(new URL(`./fixture/${name}`, import.meta.url));

test("the file .env is read, and the real environment wins over it", async () => {
  await using folder = await makeFolder({
    ".env": "PORT=4001\nLOG_LEVEL='warn' # quiet\nexport HOST=localhost\n",
  });
  const shown = await printed({ directory: folder.path, environment: { PORT: "4002" } });
  expect(shown).toMatchObject({ port: 4002, logLevel: "warn", host: "localhost" });
});

test("a variable set to nothing counts as absent and still hides the file's", async () => {
  await using folder = await makeFolder({ ".env": "PORT=4001\n" });
  expect(await printed({ directory: folder.path, environment: { PORT: "" } })).toMatchObject({ port: 3000 });
});

test("the file .env.local is read over .env, and the real environment wins over both", async () => {
  await using folder = await makeFolder({
    ".env": "PORT=4001\nLOG_LEVEL=warn\nHOST=localhost\nCRON_SECRET=shared\n",
    ".env.local": "PORT=4002\nLOG_LEVEL=error\nCRON_SECRET=\n",
  });
  const shown = await printed({ directory: folder.path, environment: { PORT: "4003" } });
  expect(shown).toMatchObject({ port: 4003, logLevel: "error", host: "localhost", variables: {} });
  expect(shown.variables).not.toHaveProperty("CRON_SECRET");
});

test.each(["JWT_SECRET", "JWT_SECRET_NEXT"])(
  "%s beside JWT_JWKS_URL is refused, with exit code 3 and no value shown",
  async (name) => {
    await using folder = await makeFolder();
    const environment = { [name]: "value-of-it", JWT_JWKS_URL: "https://login.example.com/keys" };
    const { code, err } = await runCli(["config", "print"], { directory: folder.path, environment });
    expect(code).toBe(3);
    expect(err).toContain("Expected either JWT_SECRET or JWT_JWKS_URL, got both.");
    expect(err).not.toContain("value-of-it");
  },
);

test("addresses of upstreams are shown, and one that may hold a password loses it and may be given as a file", async () => {
  await using folder = await makeFolder({ smtp: "smtp://user:hidden-word@mail.example.com\n" });
  const environment = {
    COINGECKO_BASE_URL: "http://127.0.0.1:9000/api/v3",
    FRONTEND_URL: "https://app.example.com",
    JWT_JWKS_URL: "https://login.example.com/keys",
    SMTP_URL_FILE: join(folder.path, "smtp"),
    MERCADOLIVRE_CLIENT_SECRET: "hidden-word",
  };
  const shown = await printed({ directory: folder.path, environment });
  expect(shown.variables).toEqual({
    COINGECKO_BASE_URL: "http://127.0.0.1:9000/api/v3",
    FRONTEND_URL: "https://app.example.com",
    JWT_JWKS_URL: "https://login.example.com/keys",
    SMTP_URL: "smtp://mail.example.com",
    MERCADOLIVRE_CLIENT_SECRET: "(hidden)",
  });
});

test("every variable of the workloads that are shipped is described", async () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const { workloads } = await loadConfig(root, undefined);
  const described = variables.map(({ name }) => name);
  for (const workload of workloads)
    expect(described).toEqual(expect.arrayContaining([...workload.variables]));
});

test("a secret may be given as a file, without the line break at its end", async () => {
  await using folder = await makeFolder({ token: "0123456789-token\r\n" });
  const environment = {
    PUNCTUAL_ADMIN_TOKEN_FILE: join(folder.path, "token"),
    PUNCTUAL_ADMIN_TOKEN_NEXT_FILE: join(folder.path, "token"),
  };
  const { variables } = await printed({ directory: folder.path, environment });
  expect(variables).toEqual({ PUNCTUAL_ADMIN_TOKEN: "(hidden)", PUNCTUAL_ADMIN_TOKEN_NEXT: "(hidden)" });
});

test("a secret in the real environment hides the file's `_FILE` twin of it", async () => {
  await using folder = await makeFolder({ ".env": "CRON_SECRET_FILE=/nowhere\n" });
  const { variables } = await printed({ directory: folder.path, environment: { CRON_SECRET: "given" } });
  expect(variables).toEqual({ CRON_SECRET: "(hidden)" });
});

test("a secret given twice, in an empty file or in none is refused without showing path or value", async () => {
  await using folder = await makeFolder({ empty: "\n" });
  const environment = {
    CRON_SECRET: "value-of-it",
    CRON_SECRET_FILE: "/secret/path",
    CRON_API_KEY_FILE: "/secret/path",
    JWT_SECRET_FILE: join(folder.path, "empty"),
  };
  const { code, err } = await runCli(["config", "print"], { directory: folder.path, environment });
  expect(code).toBe(3);
  expect(err).toContain("Expected either CRON_SECRET or CRON_SECRET_FILE, got both.");
  expect(err).toContain("Expected CRON_API_KEY_FILE to name a file that can be read, got ENOENT.");
  expect(err).toContain("Expected JWT_SECRET_FILE to name a file that holds the secret, got an empty one.");
  expect(err).not.toMatch(/value-of-it|secret\/path/);
});

test.each([
  ["PUNCTUAL_ADMIN_TOKN", 'Did you mean "PUNCTUAL_ADMIN_TOKEN"?'],
  ["PUNCTUAL_DATADIR", 'Did you mean "PUNCTUAL_DATA_DIR"?'],
  ["PUNCTUAL_COMPLETELY_UNHEARD_OF", "Remove it."],
])(
  "the unknown variable %s is refused with the nearest known one, and its value is not shown",
  async (name, hint) => {
    await using folder = await makeFolder({ ".env": `${name}=value-of-it\n` });
    const { code, err } = await runCli(["config", "print"], { directory: folder.path });
    expect(code).toBe(3);
    expect(err).toContain(`got ${name}. ${hint}`);
    expect(err).not.toContain("value-of-it");
  },
);

test("variables that do not begin with PUNCTUAL_ are nobody's business", async () => {
  await using folder = await makeFolder();
  expect(await printed({ directory: folder.path, environment: { PORTT: "1" } })).toMatchObject({
    port: 3000,
  });
});

test("secrets are hidden, and addresses lose user, password and query", async () => {
  await using folder = await makeFolder();
  const environment = {
    DATABASE_URL: "postgresql://ada:hidden-word@db.internal:5432/punctual?sslpassword=hidden-word",
    PUNCTUAL_ADMIN_TOKEN: "hidden-word",
    CRON_API_KEY: "hidden-word",
    UPSTREAM_TOKEN: "hidden-word",
    UPSTREAM_ADDRESS: "https://upstream.example.com",
  };
  const options = { directory: folder.path, environment };
  const shown = await printed(options, "--config", fixture("two-jobs.config.ts"));
  expect(shown).toMatchObject({
    database: "postgresql://db.internal:5432/punctual",
    workloads: [{ name: "two-jobs", jobs: ["two-jobs.greet", "two-jobs.fail"] }],
    schedules: [{ group: "default", name: "greet-daily", expression: "cron(0 2 * * ? *)", timezone: "UTC" }],
    variables: {
      CRON_API_KEY: "(hidden)",
      UPSTREAM_TOKEN: "(hidden)",
      UPSTREAM_ADDRESS: "https://upstream.example.com",
    },
  });
  const { out } = await runCli(["config", "print", "--config", fixture("two-jobs.config.ts")], options);
  expect(JSON.stringify(shown) + out).not.toContain("hidden-word");
  expect(out).toContain("default/greet-daily");
});

test("what production refuses is refused here too, with exit code 3", async () => {
  await using folder = await makeFolder();
  const { code, err } = await runCli(["config", "print"], {
    directory: folder.path,
    environment: { PUNCTUAL_ENV: "production" },
  });
  expect(code).toBe(3);
  expect(err).toContain("PUNCTUAL_ADMIN_TOKEN");
  expect(err).toContain("PUNCTUAL_SECRET_KEY");
});

const config = (body: string): string => `export default ${body};\n`;
const schedule = (more: string): string =>
  config(
    `{ schedules: [{ name: "a", expression: "rate(1 minute)", target: { kind: "http", url: "https://example.com" }, ${more} }] }`,
  );

test.each([
  ["an unknown name", config("{ schedule: [] }"), 'got "schedule". Did you mean "schedules"?'],
  [
    "an unknown name of a schedule",
    schedule("timezon: 'UTC'"),
    'in schedules[0], got "timezon". Did you mean "timezone"?',
  ],
  [
    "an unknown name of a target",
    config(
      `{ schedules: [{ name: "a", expression: "rate(1 minute)", target: { kind: "http", ulr: "x" } }] }`,
    ),
    'Did you mean "url"?',
  ],
  [
    "an unknown name of the retry policy",
    schedule("retry: { maxRetry: 1 }"),
    'in schedules[0].retry, got "maxRetry". Did you mean "maxRetries"?',
  ],
  [
    "a malformed expression",
    config(
      `{ schedules: [{ name: "a", expression: "rate(1 hours)x", target: { kind: "http", url: "https://example.com" } }] }`,
    ),
    "schedule default/a: Expected",
  ],
  ["an unknown time zone", schedule("timezone: 'Europe/Berlim'"), 'Did you mean "Europe/Berlin"?'],
  [
    "a name twice",
    config(
      `{ schedules: ["", ""].map(() => ({ name: "a", expression: "rate(1 minute)", target: { kind: "http", url: "https://example.com" } })) }`,
    ),
    "got default/a twice",
  ],
  [
    "a job of no workload",
    config(
      `{ schedules: [{ name: "a", expression: "rate(1 minute)", target: { kind: "job", job: "x.y" } }] }`,
    ),
    'got "x.y". Add the workload that has it.',
  ],
  ["something that is no workload", config("{ workloads: [{}] }"), "Expected a workload"],
  ["too short a retention", config("{ retention: { runDays: 0 } }"), "retention.runDays"],
  [
    "a quota that there is not",
    config("{ quotas: { default: { schedule: 1 } } }"),
    'got "schedule". Did you mean "schedules"?',
  ],
  ["a quota of a name that no tenant has", config("{ quotas: { tenants: { A: {} } } }"), "quotas.tenants.A"],
  ["no default export", "export const config = {};\n", "Expected a default export, got none."],
  ["a file that throws", "throw new Error('it broke');\n", "Expected it to load, got: it broke"],
])("%s in punctual.config.ts ends with exit code 3 and says what is wrong", async (_what, text, message) => {
  await using folder = await makeFolder({ "punctual.config.ts": text });
  const { code, err } = await runCli(["config", "print"], { directory: folder.path });
  expect(code).toBe(3);
  expect(err).toContain("punctual.config.ts: ");
  expect(err).toContain(message);
});

test("a configuration that was asked for and is not there is refused; none at all is fine", async () => {
  await using folder = await makeFolder();
  const { code, err } = await runCli(["config", "print", "--config", "other.ts"], { directory: folder.path });
  expect(code).toBe(3);
  expect(err).toContain("other.ts");
  expect(await printed({ directory: folder.path })).toMatchObject({ file: null, workloads: [] });
});

test("a job itself stands for the target that names it", async () => {
  await using folder = await makeFolder();
  const { schedules } = await printed({ directory: folder.path }, "--config", fixture("two-jobs.config.ts"));
  expect(schedules).toHaveLength(1);
});

test.runIf(process.getuid?.() !== 0)("a .env that cannot be read is told, not passed over", async () => {
  await using folder = await makeFolder();
  await writeFile(join(folder.path, ".env"), "PORT=1");
  await chmod(join(folder.path, ".env"), 0);
  expect((await runCli(["config", "print"], { directory: folder.path })).code).toBe(3);
});

test("an alarm that the file gets wrong is refused, naming its place and the known words", async () => {
  await using folder = await makeFolder({
    "punctual.config.ts": `export default { alarms: [{ name: "a", kind: "dead", shedule: "x" }, { name: "b", kind: "ded" }] };`,
  });
  const { code, err } = await runCli(["config", "print"], { directory: folder.path });
  expect(code).toBe(3);
  expect(err).toContain('got "shedule". Did you mean "schedule"?');
  expect(err).toContain("alarms[1].kind");
});
