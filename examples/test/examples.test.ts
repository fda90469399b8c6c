// The examples do what they say: each is run, and what it prints is compared.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runExample, startServer, type ExampleServer } from "./example.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: ExampleServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test("snapshots-over-http: the endpoint is called with its key, and answers as documented", async () => {
  expect(await runExample("snapshots-over-http.ts", server)).toBe(
    [
      "run succeeded, attempt 1, status 200",
      '{"message":"Daily snapshots creation completed","results":{"total":1000,"successful":1000,"failed":0,"errors":[],"errorsOmitted":0}}',
      "",
    ].join("\n"),
  );
});

test("snapshots-over-http: run again it changes nothing but the run, and prints the same", async () => {
  expect(await runExample("snapshots-over-http.ts", server)).toContain('"successful":1000');
});

/** The shipped schedules that keep a table fresh, and the one that only clears up. */
const fresh = [
  "crypto-dashboard-daily-fetch",
  "fintrak-daily-snapshots",
  "stream-snapshots-monthly",
  "superseller-daily-metrics-rebuild",
];
const others = ["scheduled-prompts-retention", "superseller-sync-mercadolivre"];

test("every shipped schedule comes with its alarms, all of them well", async () => {
  const { PUNCTUAL_URL, PUNCTUAL_ADMIN_TOKEN } = server.environment;
  const answer = await fetch(`${PUNCTUAL_URL}/api/v1/alarms`, {
    headers: { authorization: `Bearer ${PUNCTUAL_ADMIN_TOKEN}` },
  });
  const kinds = ["dead", "late", "missed", "partial"];
  const expected = [
    ...fresh.flatMap((name) => [...kinds, "stale"].map((kind) => ({ name, kind }))),
    ...others.flatMap((name) => kinds.map((kind) => ({ name, kind }))),
  ].map(({ name, kind }) => ({
    name: `${name}.${kind}`,
    kind,
    schedule: `default/${name}`,
    state: "ok",
    origin: "code",
  }));
  expect(await answer.json()).toMatchObject({
    items: expected.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  });
});
