// A night as many have it, to be seen on pictures: most of it went well, some of it did not.
import type { Answer, ReceivedRequest, Receiver } from "@punctual/testing";
import type { Ask } from "../support/ask.ts";
import { firstItem, textOf } from "../support/text-of.ts";

export interface Picture {
  readonly name: string;
  readonly path: string;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const before = (ms: number): string => new Date(new Date().getTime() - ms).toISOString();

/** Answers what there is to see. */
export async function tellStory(ask: Ask, receiver: Receiver): Promise<readonly Picture[]> {
  receiver.answer(answerOf);
  await makeSchedules(ask, receiver.url);
  await makeAround(ask, receiver.url);
  await makePast(ask);
  for (const job of [
    "fintrak-daily-snapshots",
    "crypto-dashboard-daily-fetch",
    "superseller-sync-mercadolivre",
  ])
    await runToEnd(ask, `default/${job}`);
  await runToEnd(ask, "default/superseller-daily-metrics-rebuild");
  const dead = await runToEnd(ask, "billing/invoices");
  await ask("POST", "/api/v1/schedules/default/newsletter:pause", { reason: "the text is not ready" });
  const letter = textOf(firstItem(await ask("GET", "/api/v1/dead-letters?schedule=billing/invoices")), "id");
  return [
    ...pages,
    { name: "run", path: `/runs/${dead}` },
    { name: "dead-letter", path: `/dead-letters/${letter}` },
  ];
}

const pages: readonly Picture[] = [
  { name: "overview", path: "/" },
  { name: "schedules", path: "/schedules" },
  { name: "schedule", path: "/schedules/default/stock-sync" },
  { name: "schedule-runs", path: "/schedules/default/stock-sync?tab=runs" },
  { name: "schedule-versions", path: "/schedules/default/stock-sync?tab=versions" },
  { name: "schedule-backfills", path: "/schedules/default/stock-sync?tab=backfills" },
  { name: "schedule-edit", path: "/schedules/default/stock-sync/edit" },
  { name: "schedule-new", path: "/schedules/new" },
  { name: "runs", path: "/runs" },
  { name: "dead-letters", path: "/dead-letters" },
  { name: "alarms", path: "/alarms" },
  { name: "explain", path: "/explain?expression=cron(30 2 ? * SUN *)&timezone=Europe/Berlin" },
  { name: "connections", path: "/connections" },
  { name: "calendars", path: "/calendars" },
  { name: "access-keys", path: "/access-keys" },
  { name: "audit", path: "/audit" },
  { name: "settings", path: "/settings" },
  { name: "prices", path: "/workloads/crypto-prices" },
  { name: "product-values", path: "/workloads/product-snapshots" },
  { name: "listing-metrics", path: "/workloads/marketplace-metrics" },
  { name: "prompts", path: "/workloads/scheduled-prompts" },
  { name: "streams", path: "/workloads/stream-snapshots" },
];

/** The printer of the invoices is down; everything else is well. */
const answerOf = ({ path }: ReceivedRequest): Answer =>
  path.startsWith("/invoices")
    ? { status: 503, body: '{"error":"the printer is out of paper","tray":2}' }
    : { status: 200, headers: { "content-type": "application/json" }, body: '{"ok":true}' };

async function makeSchedules(ask: Ask, url: string): Promise<void> {
  const put = (name: string, schedule: object): Promise<unknown> =>
    ask("PUT", `/api/v1/schedules/${name}`, schedule);
  await ask("PUT", "/api/v1/calendars/holidays", holidays);
  await ask("PUT", "/api/v1/schedule-groups/billing", {});
  const http = (path: string) => ({ kind: "http", url: `${url}${path}` });
  const sync = { expression: "cron(30 */2 * * ? *)", target: http("/stock"), retry: { maxRetries: 3 } };
  await put("default/stock-sync", { ...sync, timezone: "UTC" });
  await put("default/stock-sync", {
    ...sync,
    timezone: "Europe/Berlin",
    description: "Brings the shop's stock to what the warehouse counts",
    input: { since: "<aws.scheduler.scheduled-time-minus-2h>", full: false },
  });
  await put("billing/invoices", {
    expression: "cron(0 6 ? * MON-FRI *)",
    timezone: "Europe/Lisbon",
    description: "Prints and posts the invoices of the day before",
    target: http("/invoices"),
    input: { date: "<aws.scheduler.scheduled-date-minus-1d>" },
    calendar: "holidays",
    retry: { maxRetries: 0 },
  });
  await put("default/reminders", { expression: "rate(1 hour)", target: http("/reminders") });
  await put("default/newsletter", {
    expression: "cron(0 10 ? * TUE *)",
    timezone: "America/New_York",
    description: "The week in one mail",
    target: http("/newsletter"),
  });
}

const holidays = {
  description: "Days on which nobody works",
  excludeDates: ["2026-12-25", { from: "2026-12-24", to: "2027-01-01", reason: "Between the years" }],
};

async function makeAround(ask: Ask, url: string): Promise<void> {
  await ask("PUT", "/api/v1/connections/warehouse", { kind: "bearer", token: "of-the-warehouse" });
  await ask("PUT", "/api/v1/api-destinations/warehouse", {
    url: `${url}/stock`,
    method: "POST",
    connection: "warehouse",
    rateLimitPerSecond: 5,
  });
  await ask("PUT", "/api/v1/alarms/invoices-dead", {
    kind: "dead",
    schedule: "billing/invoices",
    actions: [{ kind: "webhook", url: `${url}/alarms` }],
  });
  await ask("POST", "/api/v1/access-keys", { name: "night shift", role: "operator" });
  await ask("POST", "/api/v1/access-keys", { name: "dashboard in the hall", role: "viewer" });
}

/** Three weeks of runs, and a night in which the printer had no paper either. */
async function makePast(ask: Ask): Promise<void> {
  const backfill = (name: string, days: number): Promise<unknown> =>
    ask("POST", `/api/v1/schedules/${name}:backfill`, {
      from: before(days * dayMs),
      to: before(0),
      concurrency: 50,
    });
  await backfill("default/stock-sync", 21);
  await backfill("default/reminders", 1);
  await backfill("billing/invoices", 4);
}

const ended = new Set(["succeeded", "partial", "dead", "cancelled"]);

async function runToEnd(ask: Ask, schedule: string): Promise<string> {
  const id = textOf(await ask("POST", `/api/v1/schedules/${schedule}:run`, {}), "id");
  while (!ended.has(textOf(await ask("GET", `/api/v1/runs/${id}`), "state")));
  return id;
}
