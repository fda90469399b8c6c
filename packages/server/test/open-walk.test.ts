// Nobody gets in without a credential, by any route, method or spelling; and nobody changes anything by asking to see it.
import { headerKey, requireRole } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openDoor, type Asked, type Door } from "./door.ts";
import { furnishedTenant } from "./furnished-tenant.ts";
import { echo } from "./jobs.ts";
import { routerTable, type RoutedPath } from "./router-table.ts";

/** CONTRACTS of the port: without credentials only these answer 2xx. */
const open = [
  /^\/$/,
  /^\/front-page\.css$/,
  /^\/docs/,
  /^\/openapi\.json$/,
  /^\/(healthz|readyz|metrics)$/,
  /^\/ping\//,
];
const isOpen = (url: string): boolean => open.some((pattern) => pattern.test(url));

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] as const;
const refused = [400, 401, 404, 405, 415];

let door: Door;
let table: readonly RoutedPath[];
beforeAll(async () => {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const key = headerKey({ header: "x-api-key", secrets: () => ["k"], log, actor: "cron" });
  const answers = { 200: z.unknown() };
  door = await openDoor({
    jobs: [echo],
    routes: [
      { method: "POST", path: "/api/cron/echo", summary: "Echo", guard: key, answers, job: echo },
      {
        method: "POST",
        path: "/api/v1/echo",
        summary: "Echo",
        guard: requireRole("operator"),
        answers,
        job: echo,
      },
      {
        method: "GET",
        path: "/api/v1/words/{wordId}",
        summary: "Show a word",
        guard: requireRole("viewer"),
        answers,
        handle: async () => ({ status: 200, headers: {}, body: {} }),
      },
    ],
  });
  table = await routerTable(door.server.app);
});
afterAll(() => door.close());

const spellings = (url: string): readonly string[] => [
  url,
  url.replace("/", "//"),
  url.replaceAll("/", "//"),
  `${url}/`,
  `${url}/.`,
  `${url}%2e`,
  `${url}%00`,
  `${url};x=1`,
  `${url}?x=1#y`,
  `/.${url}`,
  `/%2e${url}`,
  `/healthz/..${url}`,
  `/healthz/%2e%2e${url}`,
  url.toUpperCase(),
  url.replace("a", "%61"),
  url.replaceAll("/", "%2f"),
];

test("the router's table is read whole", () => {
  expect(table.length).toBeGreaterThan(25);
  for (const url of [
    "/",
    "/api/v1/runs/x:cancel",
    "/api/v1/schedules/x/x/next",
    "/api/cron/echo",
    "/metrics",
  ])
    expect(table.map((row) => row.url)).toContain(url);
});

test("security row 28: every route but the open ones answers 401 to who has no credential", async () => {
  for (const { url, methods: known } of table.filter((row) => !isOpen(row.url)))
    for (const method of methods.filter((each) => known.includes(each))) {
      const answer = await door.ask(url, { method, token: null });
      expect(answer.statusCode, `${method} ${url}`).toBe(401);
      expect(answer.headers["www-authenticate"], `${method} ${url}`).toBeTypeOf("string");
    }
});

test.each(methods)(
  "security row 28: no spelling of a path is a way around the credential for %s",
  async (method) => {
    for (const { url } of table.filter((row) => !isOpen(row.url)))
      for (const spelling of spellings(url)) {
        const answer = await door.ask(spelling, { method, token: null });
        // `//` at the front page's own place, and nothing else, may be the open `/`.
        expect(refused, `${method} ${spelling}: ${answer.statusCode}`).toContain(answer.statusCode);
      }
  },
);

test("security row 28: headers of proxies and frameworks are no way around the credential", async () => {
  const headers = {
    "x-original-url": "/healthz",
    "x-rewrite-url": "/healthz",
    "x-http-method-override": "GET",
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-user": "admin",
    "x-middleware-subrequest": "middleware",
  };
  for (const { url, methods: known } of table.filter((row) => !isOpen(row.url)))
    for (const method of methods.filter((each) => known.includes(each)))
      expect((await door.ask(url, { method, token: null, headers })).statusCode, `about ${url}`).toBe(401);
});

async function fingerprint(): Promise<Readonly<Record<string, string>>> {
  const { database } = door.bench.testDatabase;
  const tables = await database.execute(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows: [string, string][] = [];
  for (const { name } of tables) {
    const [hash] = await database.execute(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${String(name)} t`,
    );
    rows.push([String(name), String(hash?.hash)]);
  }
  return Object.fromEntries(rows);
}

test("security row 29: no GET and no HEAD changes a row of any table", async () => {
  const tenant = await furnishedTenant(door, "default");
  const { group, name } = tenant.things.schedules ?? {};
  const urls = table
    .filter(({ methods: known, url }) => known.includes("GET") && !url.endsWith("/stream"))
    .flatMap(({ url }) => [
      url,
      url.replace("schedules/x/x", `schedules/${group}/${name}`),
      url.replace("runs/x", `runs/${tenant.things.runs?.id}`),
      url.replace("dead-letters/x", `dead-letters/${tenant.things["dead-letters"]?.id}`),
      url.replace(
        /(connections|alarms)\/x/,
        (_all, noun: string) => `${noun}/private-${noun === "alarms" ? "alarm" : "crm"}`,
      ),
    ]);
  const ask = (url: string, asked: Asked) => door.ask(url, { token: tenant.key, ...asked });
  // The key's last use is noted once a minute, by this first one.
  await ask("/api/v1/runs", {});
  await expect
    .poll(async () => (await ask("/api/v1/access-keys", {})).json().items[0].lastUsedAt)
    .not.toBeNull();
  const before = await fingerprint();
  const statuses = new Set<number>();
  for (const url of new Set(urls))
    for (const method of ["GET", "HEAD"] as const) statuses.add((await ask(url, { method })).statusCode);
  expect(statuses).toContain(200);
  expect([...statuses].every((status) => status < 500)).toBe(true);
  expect(await fingerprint()).toEqual(before);
});
