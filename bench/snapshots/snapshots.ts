// `node bench/snapshots/snapshots.ts`: one run over 100,000 users × 10 products beside COPY and row-by-row inserts of the same rows.
import { memoryLedger } from "@punctual/testing";
import type { Database } from "@punctual/database";
import { interleaved, printOutcomes, requireRatio, type Contestant } from "./contest.ts";
import { clear, onStage, type Stage } from "./stage.ts";

const users = 100_000;
const products = 10;
const date = "2026-01-01";
/** Row by row is timed on so many rows: its rate does not depend on how many there are. */
const sample = 3000;

const userId = (user: number): string => `user-${String(user).padStart(6, "0")}`;
const cents = (user: number, product: number): number => (user * 7919 + product * 104_729) % 10_000_000;
const amount = (user: number, product: number): string => (cents(user, product) / 100).toFixed(2);

const fill = (database: Database): Promise<unknown> =>
  database.execute(`
    insert into products (user_id, product_id, name, value, currency, updated_at)
    select 'user-' || lpad(u::text, 6, '0'), 'product-' || p, 'Product ' || p,
           ((u * 7919 + p * 104729) % 10000000 / 100.0)::numeric(12, 2), 'EUR', clock_timestamp()
      from generate_series(1, ${users}) u, generate_series(0, ${products - 1}) p`);

/** As COPY reads them, in pieces of 1000 users, rendered before the clock starts. */
const rendered: readonly string[] = Array.from({ length: users / 1000 }, (_, piece) =>
  Array.from({ length: 1000 * products }, (_row, row) => {
    const [user, product] = [piece * 1000 + Math.floor(row / products) + 1, row % products];
    return `${userId(user)},product-${product},${date},${amount(user, product)},EUR,2026-01-01T02:00:00Z\n`;
  }).join(""),
);

const columns = "user_id, product_id, date, value, currency, taken_at";

function contestants({ database, workload }: Stage): readonly Contestant[] {
  const before = (): Promise<void> => clear(database, "product_snapshots");
  const run = async (): Promise<number> => {
    const ledger = memoryLedger(workload.jobs);
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
  };
  return [
    { name: "the job", before, write: run },
    {
      name: "COPY",
      before,
      write: () => database.copyIn({ into: `product_snapshots (${columns})`, rows: rendered }),
    },
    { name: "row by row", before, write: () => rowByRow(database) },
    // The tables are left as the run of the round before made them: every row is there and unchanged.
    { name: "the job again", before: async () => void (await before(), await run()), write: run },
  ];
}

async function rowByRow(database: Database): Promise<number> {
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
    await database.execute(
      `insert into product_snapshots (${columns}) values ($1, $2, $3, $4, $5, $6)`,
      values,
    );
  }
  return sample;
}

await onStage(async (stage) => {
  await fill(stage.database);
  await stage.database.execute("vacuum (analyze) products, users");
  console.log(`${users} users × ${products} products, median of 3 interleaved rounds, fsync on\n`);
  const outcomes = await interleaved(contestants(stage), 3);
  printOutcomes(outcomes);
  const rows = await stage.database.execute("select count(*)::int as n from product_snapshots");
  console.log(`\nrows after the last run: ${String(rows[0]?.n)}`);
  requireRatio(outcomes, { to: "COPY", bar: 0.6 });
  requireRatio(outcomes, { to: "row by row", bar: 50 });
});
