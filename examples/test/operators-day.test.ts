// The operator's day, by REST alone and by the command line alone: run as a reader would, and what it prints compared.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runExample, startServer, startService, type ExampleServer, type HelperService } from "./example.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: ExampleServer;
let billing: HelperService;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  billing = await startService("billing-service.ts");
});
afterEach(() => billing.stop());

test("operators-day-by-rest: found, explained, mended, redriven, backfilled, and the key changed", async () => {
  const printed = await runExample("operators-day-by-rest.ts", server, { BILLING_URL: billing.url });
  expect(printed.split("\n")).toEqual([
    "failed: 1 run of rest-day/nightly-invoices",
    'why: status 500, "the disk for invoices is full"',
    "cause: 1 × retries spent",
    "would redrive: 1",
    "redriven: 1, now succeeded",
    "backfill would run: 3 of 3",
    "backfill done: 3 succeeded, 0 failed",
    "with the new key: succeeded",
    "audit: schedule-group.create, connection.create, schedule.create, schedule.run, dead-letter.redrive, schedule.backfill, connection.replace",
    "",
  ]);
});

test("operators-day-by-cli: the same day, typed", async () => {
  const printed = await runExample("operators-day-by-cli.sh", server, { BILLING_URL: billing.url });
  expect(printed).toContain("1 dead");
  expect(printed).toContain("500 the disk for invoices is full");
  expect(printed).toContain("1 dead letters would be run again.");
  expect(printed).toContain("1 dead letters run again.");
  expect(printed).toContain("3 to run");
  expect(printed).toContain("done, 3 succeeded");
  expect(printed.match(/the run succeeded/g)).toHaveLength(2);
});
