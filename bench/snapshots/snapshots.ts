// A day's snapshot of 100,000 users × 10 products by one run, beside COPY and row-by-row inserts of the same rows.
import type { Database } from "@punctual/database";
import { memoryLedger } from "@punctual/testing";
import type { Figures, Scenario } from "../contest/scenario.ts";
import { clear, openStage, type Stage } from "./stage.ts";

const users = 100_000;
const products = 10;
const date = "2026-01-01";
/** Row by row is timed on so many rows: its rate does not depend on how many there are. */
const sample = 3000;
const columns = "user_id, product_id, date, value, currency, taken_at";

const userId = (user: number): string => `user-${String(user).padStart(6, "0")}`;
const cents = (user: number, product: number): number => (user * 7919 + product * 104_729) % 10_000_000;
const amount = (user: number, product: number): string => (cents(user, product) / 100).toFixed(2);

let open: { readonly stage: Stage; readonly rendered: readonly string[] } | null = null;

function stage(): Stage {
  if (open === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return open.stage;
}

async function fill(database: Database): Promise<void> {
  await database.execute(`
    insert into products (user_id, product_id, name, value, currency, updated_at)
    select 'user-' || lpad(u::text, 6, '0'), 'product-' || p, 'Product ' || p,
           ((u * 7919 + p * 104729) % 10000000 / 100.0)::numeric(12, 2), 'EUR', clock_timestamp()
      from generate_series(1, ${users}) u, generate_series(0, ${products - 1}) p`);
  await database.execute("vacuum (analyze) products, users");
}

/** As COPY reads them, in pieces of 1000 users, before a clock starts. */
const render = (): readonly string[] =>
  Array.from({ length: users / 1000 }, (_, piece) =>
    Array.from({ length: 1000 * products }, (_row, row) => {
      const [user, product] = [piece * 1000 + Math.floor(row / products) + 1, row % products];
      return `${userId(user)},product-${product},${date},${amount(user, product)},EUR,2026-01-01T02:00:00Z\n`;
    }).join(""),
  );

async function ratePerSecond(write: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const rows = await write();
  return rows / ((performance.now() - start) / 1000);
}

const empty = (): Promise<void> => clear(stage().database, "product_snapshots");

/** Run again, it finds every row there and unchanged. */
async function byJob(): Promise<Figures<"first" | "again">> {
  await empty();
  return { first: await ratePerSecond(runJob), again: await ratePerSecond(runJob) };
}

async function runJob(): Promise<number> {
  const ledger = memoryLedger(stage().workload.jobs);
  const call = {
    job: "product-snapshots.daily",
    input: { date },
    scheduledAt: null,
    idempotencyKey: null,
    actor: "bench",
  };
  const { id } = await ledger.call(call);
  const { state, error } = await ledger.wait(id, { seconds: 600 });
  if (state !== "succeeded") throw new Error(`Expected the run to succeed, got ${state}: ${error}`);
  return users * products;
}

async function byCopy(): Promise<Figures<"first">> {
  await empty();
  const into = `product_snapshots (${columns})`;
  const rows = open?.rendered ?? [];
  return { first: await ratePerSecond(() => stage().database.copyIn({ into, rows })) };
}

async function byRow(): Promise<Figures<"first">> {
  await empty();
  return { first: await ratePerSecond(insertRows) };
}

async function insertRows(): Promise<number> {
  const text = `insert into product_snapshots (${columns}) values ($1, $2, $3, $4, $5, $6)`;
  for (let row = 0; row < sample; row++) {
    const [user, product] = [Math.floor(row / products) + 1, row % products];
    const values = [
      userId(user),
      `product-${product}`,
      date,
      amount(user, product),
      "EUR",
      "2026-01-01T02:00:00Z",
    ];
    await stage().database.execute(text, values);
  }
  return sample;
}

export const scenario: Scenario<"first" | "again"> = {
  name: "snapshots",
  shows: `A day's snapshot of ${users.toLocaleString("en")} users × ${products} products, written by one run`,
  readings: {
    first: { label: "rows a second", unit: "/s", better: "higher" },
    again: { label: "the same day again", unit: "/s", better: "higher" },
  },
  contestants: [
    { name: "Punctual", version: null, role: "ours", settings: "the job of the workload", measure: byJob },
    { name: "COPY", version: null, role: "reference", settings: "rendered before", measure: byCopy },
    {
      name: "row by row",
      version: null,
      role: "peer",
      settings: `${sample} rows, one insert each`,
      measure: byRow,
    },
  ],
  bars: [
    { goal: 15, reading: "first", against: ["COPY"], factor: 0.6 },
    { goal: 15, reading: "first", against: ["row by row"], factor: 50 },
  ],
  async open() {
    const opened = await openStage();
    open = { stage: opened, rendered: render() };
    await fill(opened.database);
    return { PostgreSQL: opened.version };
  },
  async close() {
    await open?.stage.close();
  },
};
