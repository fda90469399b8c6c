// An operator's day by REST alone: find what failed, see why, have it mended, redrive, backfill, rotate a key, read the audit.
//
//   npm start                                    in another terminal; it prints the admin token
//   node examples/billing-service.ts             in a third; it prints BILLING_URL
//   PUNCTUAL_ADMIN_TOKEN=… BILLING_URL=… node examples/operators-day-by-rest.ts
import { setTimeout as wait } from "node:timers/promises";

const {
  PUNCTUAL_URL: url = "http://localhost:3000",
  PUNCTUAL_ADMIN_TOKEN: token,
  BILLING_URL: billing,
} = process.env;
if (token === undefined || billing === undefined)
  throw new Error("Expected PUNCTUAL_ADMIN_TOKEN and BILLING_URL to be set.");

interface List<Item> {
  readonly items: readonly Item[];
}
interface Run {
  readonly id: string;
  readonly state: string;
  readonly schedule: string;
}
interface Attempt {
  readonly status: number;
  readonly responseExcerpt: string;
}
interface Backfill {
  readonly id: string;
  readonly state: string;
  readonly succeeded: number;
  readonly failed: number;
}
interface Entry {
  readonly action: string;
  readonly subject: string;
}

const day = 86_400_000;
const now = Date.now();
const schedule = "rest-day/nightly-invoices";

await ask("PUT", "/schedule-groups/rest-day");
await ask("PUT", "/connections/rest-billing", {
  kind: "api-key",
  header: "x-api-key",
  value: "billing-key-1",
});
await ask("PUT", `/schedules/${schedule}`, {
  expression: "cron(0 3 * * ? *)",
  target: { kind: "http", url: `${billing}/invoices`, connection: "rest-billing" },
  retry: { maxRetries: 0 },
});
await ended(await ask<Run>("POST", `/schedules/${schedule}:run`));

// What failed last night?
const { items: dead } = await ask<List<Run>>("GET", `/runs?schedule=${schedule}&state=dead`);
const [failed] = dead;
if (failed === undefined) throw new Error("Expected a run that failed, got none.");
console.log(`failed: ${dead.length} run of ${failed.schedule}`);

// Why?
const { attempts } = await ask<{ attempts: readonly Attempt[] }>("GET", `/runs/${failed.id}`);
console.log(`why: status ${attempts[0]?.status}, "${attempts[0]?.responseExcerpt}"`);
type Cause = Pick<Run, "schedule"> & { readonly count: number; readonly reason: string };
const { items: causes } = await ask<List<Cause>>("GET", "/dead-letters/causes");
const cause = causes.find((each) => each.schedule === schedule);
console.log(`cause: ${cause?.count} × ${cause?.reason}`);

// Its engineers mend it; the dead run runs again.
await fetch(`${billing}/repair`, { method: "POST" });
const filter = { schedule };
const preview = await ask<{ matched: number }>("POST", "/dead-letters:redrive", { filter, dryRun: true });
console.log(`would redrive: ${preview.matched}`);
const redriven = await ask<{ redriven: number }>("POST", "/dead-letters:redrive", { filter });
console.log(`redriven: ${redriven.redriven}, now ${await ended(failed)}`);

// Three nights were lost before the schedule existed.
const range = { from: new Date(now - 3 * day).toISOString(), to: new Date(now).toISOString() };
const planned = await ask<{ total: number; toRun: number }>("POST", `/schedules/${schedule}:backfill`, {
  ...range,
  dryRun: true,
});
console.log(`backfill would run: ${planned.toRun} of ${planned.total}`);
let backfill = await ask<Backfill>("POST", `/schedules/${schedule}:backfill`, range);
while (backfill.state === "running") {
  await wait(100);
  backfill = await ask<Backfill>("GET", `/backfills/${backfill.id}`);
}
console.log(`backfill ${backfill.state}: ${backfill.succeeded} succeeded, ${backfill.failed} failed`);

// The key changes.
await fetch(`${billing}/change-key`, { method: "POST" });
await ask("PUT", "/connections/rest-billing", {
  kind: "api-key",
  header: "x-api-key",
  value: "billing-key-2",
});
console.log(`with the new key: ${await ended(await ask<Run>("POST", `/schedules/${schedule}:run`))}`);

// Who did what?
const audit = await ask<List<Entry>>("GET", "/audit?limit=200");
const actions = audit.items
  .toReversed()
  .filter(({ action, subject }) => /rest-day|rest-billing/.test(subject) || action.startsWith("dead-letter"))
  .map(({ action }) => action);
console.log(`audit: ${[...new Set(actions)].join(", ")}`);

async function ended(run: Pick<Run, "id">): Promise<string> {
  for (;;) {
    const { state } = await ask<Run>("GET", `/runs/${run.id}`);
    if (!["waiting", "claimed", "running"].includes(state)) return state;
    await wait(100);
  }
}

/** What is asked and answered is in the reference at /docs. */
async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer as Answer;
}
