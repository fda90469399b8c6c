// A year of daily metrics of 10,000 listings made by one run, beside reading and writing them row by row.
import { migrate, openDatabase, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { marketplaceMetrics } from "@punctual/marketplace-metrics";
import { memoryLedger } from "@punctual/testing";
import type { Figures, Scenario } from "../contest/scenario.ts";
import { freshDatabase, startPostgres } from "../servers/postgres.ts";

const listings = 10_000;
const days = 365;
const first = "2025-01-01";
const last = "2025-12-31";
const tenantId = "5a3d1e00-0000-4000-8000-00000000000b";
/** Row by row is timed on so many rows: its rate does not depend on how many there are. */
const sample = 5000;

interface Stage {
  readonly database: Database;
  readonly workload: OpenWorkload;
  close(): Promise<void>;
}

let open: Stage | null = null;

function stage(): Stage {
  if (open === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return open;
}

/** Every listing is visited every day, and every fifth sells. */
async function fill(database: Database): Promise<void> {
  await database.execute(
    "insert into tenants (tenant_id, name, timezone) values ($1, 'Bench', 'America/Sao_Paulo')",
    [tenantId],
  );
  await database.execute(`
    insert into listings (tenant_id, listing_id, currency)
    select '${tenantId}', 'MLB' || lpad(l::text, 7, '0'), 'BRL' from generate_series(1, ${listings}) l`);
  await database.execute(`
    insert into visits (tenant_id, date, listing_id, visits)
    select '${tenantId}', date '${first}' + d, 'MLB' || lpad(l::text, 7, '0'), 1 + (l * 7 + d * 13) % 50
      from generate_series(0, ${days - 1}) d, generate_series(1, ${listings}) l`);
  await database.execute(`
    insert into orders (tenant_id, order_id, status, date_created, currency)
    select '${tenantId}', d * 100000 + l, 'paid', (date '${first}' + d)::timestamp + interval '15 hours', 'BRL'
      from generate_series(0, ${days - 1}) d, generate_series(1, ${listings}) l where (l + d) % 5 = 0`);
  await database.execute(`
    insert into order_items (tenant_id, order_id, line, listing_id, quantity, unit_price, currency)
    select tenant_id, order_id, 0, 'MLB' || lpad((order_id % 100000)::text, 7, '0'), 1 + order_id % 3, 19.9, 'BRL' from orders`);
  // For those who look for a listing's orders one by one; the job reads a stretch of time.
  await database.execute("create index on order_items (tenant_id, listing_id)");
  await database.execute("vacuum (analyze) listings, visits, orders, order_items");
}

const refuse = (): never => {
  throw new Error("Expected the rebuild to need no secret, got a call for one.");
};
const nothing = (): void => undefined;

async function openStage(): Promise<{ readonly stage: Stage; readonly version: string }> {
  const server = await startPostgres();
  const database = openDatabase({
    connectionString: await freshDatabase(server, "metrics"),
    applicationName: "bench",
    statementTimeoutSeconds: 900,
  });
  const close = async (): Promise<void> => {
    await database.end();
    await server.stop();
  };
  try {
    const { migrations, open: openWorkload } = marketplaceMetrics();
    await migrate(database, [engineMigrations, migrations]);
    const workload = await openWorkload({
      database,
      environment: {},
      mode: "production",
      publicUrl: "http://localhost:3000",
      limits: {},
      log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
      sealer: { seal: refuse, open: refuse, reseal: refuse },
      ledger: { call: refuse, wait: refuse },
      schedules: { find: refuse, change: refuse },
    });
    return { stage: { database, workload, close }, version: server.version };
  } catch (error) {
    await close();
    throw error;
  }
}

async function clear(): Promise<void> {
  await stage().database.execute("truncate listing_metrics_daily");
  await stage().database.execute("checkpoint");
}

async function ratePerSecond(write: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const rows = await write();
  return rows / ((performance.now() - start) / 1000);
}

const megabytes = (): number => process.memoryUsage().rss / 1e6;

/** How much the node's memory grew at most while the work went on. */
async function growthOf(work: () => Promise<void>): Promise<number> {
  const before = megabytes();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, megabytes())), 20);
  await work();
  clearInterval(look);
  return Math.max(most, megabytes()) - before;
}

async function byJob(): Promise<Figures<"first" | "again" | "grown">> {
  await clear();
  // What is loaded when it is first used is no growth of a rebuild.
  await runJob(first, first);
  await clear();
  let rate = 0;
  const grown = await growthOf(async () => {
    rate = await ratePerSecond(() => runJob(first, last));
  });
  return { first: rate, again: await ratePerSecond(() => runJob(first, last)), grown };
}

async function runJob(from: string, to: string): Promise<number> {
  const ledger = memoryLedger(stage().workload.jobs);
  const { id } = await ledger.call({
    job: "marketplace-metrics.rebuild",
    input: { tenantId, from, to },
    scheduledAt: null,
    idempotencyKey: null,
    actor: "bench",
  });
  const { state, error, result } = await ledger.wait(id, { seconds: 900 });
  if (state !== "succeeded") throw new Error(`Expected the run to succeed, got ${state}: ${error}`);
  const rows: unknown = Reflect.get(Object(result), "rowsUpserted");
  if (from !== to && rows !== listings * days)
    throw new Error(`Expected ${listings * days} rows, got ${String(rows)}.`);
  return Number(rows);
}

async function byRow(): Promise<Figures<"first">> {
  await clear();
  return { first: await ratePerSecond(writeRows) };
}

/** As it is written against an ORM: a listing's day is read, added up and written, one after another. */
async function writeRows(): Promise<number> {
  const { database } = stage();
  for (let row = 0; row < sample; row++) {
    const listingId = `MLB${String(1 + Math.floor(row / days)).padStart(7, "0")}`;
    const date = new Date(Date.parse(first) + (row % days) * 86_400_000).toISOString().slice(0, 10);
    await writeRow(database, listingId, date);
  }
  return sample;
}

async function writeRow(database: Database, listingId: string, date: string): Promise<void> {
  const of = [tenantId, listingId, date];
  const [seen] = await database.execute(
    "select visits from visits where tenant_id = $1 and listing_id = $2 and date = $3",
    of,
  );
  const [sold] = await database.execute(
    `select count(distinct o.order_id)::int as orders, coalesce(sum(i.quantity), 0)::int as units, coalesce(sum(i.quantity * i.unit_price), 0) as revenue
       from orders o join order_items i using (tenant_id, order_id)
      where o.tenant_id = $1 and i.listing_id = $2 and o.status = 'paid'
        and o.date_created >= $3::date::timestamp at time zone 'America/Sao_Paulo'
        and o.date_created < ($3::date + 1)::timestamp at time zone 'America/Sao_Paulo'`,
    of,
  );
  const visits = Number(seen?.visits ?? 0);
  const orders = Number(sold?.orders ?? 0);
  await database.execute(
    `insert into listing_metrics_daily (tenant_id, listing_id, date, visits, orders, units_sold, revenue, conversion_rate, currency, source)
     values ($1, $2, $3, $4::integer, $5::integer, $6, $7, round($5::integer::numeric / nullif($4::integer, 0), 4), 'BRL', 'internal_job')
     on conflict (tenant_id, listing_id, date) do update
        set visits = excluded.visits, orders = excluded.orders, units_sold = excluded.units_sold, revenue = excluded.revenue,
            conversion_rate = excluded.conversion_rate, updated_at = excluded.updated_at`,
    [...of, visits, orders, sold?.units ?? 0, sold?.revenue ?? 0],
  );
}

export const scenario: Scenario<"first" | "again" | "grown"> = {
  name: "rebuild",
  shows: `A year of daily metrics of ${listings.toLocaleString("en")} listings, made of visits and orders by one run`,
  readings: {
    first: { label: "rows a second", unit: "/s", better: "higher" },
    again: { label: "the same year again", unit: "/s", better: "higher" },
    grown: { label: "the node's memory grew by", unit: "MB", better: "lower" },
  },
  contestants: [
    { name: "Punctual", version: null, role: "ours", settings: "the job of the workload", measure: byJob },
    {
      name: "row by row",
      version: null,
      role: "peer",
      settings: `${sample} rows: two reads and an upsert each`,
      measure: byRow,
    },
  ],
  bars: [
    { goal: 15, reading: "first", against: ["row by row"], factor: 50 },
    { goal: 15, reading: "grown", limit: 64 },
  ],
  async open() {
    const opened = await openStage();
    open = opened.stage;
    await fill(open.database);
    return { PostgreSQL: opened.version };
  },
  async close() {
    await open?.close();
  },
};
