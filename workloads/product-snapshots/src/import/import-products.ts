// Stores a stream of products, of any length, in one transaction.
import type { Database, Transaction } from "@punctual/database";
import { nowIn } from "../clock/now-in.ts";
import { countForPlanner } from "../product/count-for-planner.ts";
import type { Product } from "../product/product.ts";
import { writeProducts } from "../product/write-products.ts";
import { makeUsers } from "../user/make-users.ts";
import { batchesOf } from "./batches-of.ts";
import { copyLine } from "./copy-line.ts";
import { waitForSender } from "./wait-for-sender.sql.ts";

/** So many rows are held in memory while as many are on their way into the database. */
const rowsPerBatch = 20_000;
/** More parameters to one statement are slower again. */
const rowsPerUpsert = 5000;

/**
 * Answers how many rows it stored. Of a product that comes twice the last row counts. When the source throws, or the
 * database refuses a row, nothing of it is stored.
 */
export async function importProducts(
  database: Database,
  products: AsyncIterable<readonly Product[]>,
): Promise<number> {
  const count = await store(database, products);
  if (count >= rowsPerBatch) await countForPlanner(database);
  return count;
}

function store(database: Database, products: AsyncIterable<readonly Product[]>): Promise<number> {
  return database.transaction(async (transaction) => {
    await transaction.query(waitForSender);
    const now = (await nowIn(transaction)).toISOString();
    let count = 0;
    // The next batch is read while the last one is written.
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const batch of batchesOf(products, rowsPerBatch)) {
        const users = productsByUser(batch);
        await writing;
        writing = writeBatch(transaction, { users, now });
        // Awaited in the next turn, or below: until then a failure is nobody's unhandled rejection.
        writing.catch(() => undefined);
        count += batch.length;
      }
    } finally {
      await writing;
    }
    return count;
  });
}

interface Batch {
  readonly users: ReadonlyMap<string, ProductsById>;
  readonly now: string;
}

/** A user whom this import makes has no products yet: those are copied, several times as fast as they could be upserted. */
async function writeBatch(transaction: Transaction, { users, now }: Batch): Promise<void> {
  const made = await makeUsers(transaction, [...users.keys()]);
  const lines: string[] = [];
  const others: Product[] = [];
  for (const [userId, products] of users) {
    if (!made.has(userId)) others.push(...products.values());
    else for (const product of products.values()) lines.push(copyLine(product, now));
  }
  await transaction.copyIn({
    into: "public.products (user_id, product_id, name, value, currency, archived_at, updated_at)",
    format: "text",
    rows: [lines.join("")],
  });
  for (let at = 0; at < others.length; at += rowsPerUpsert) {
    await writeProducts(transaction, others.slice(at, at + rowsPerUpsert));
  }
}

type ProductsById = Map<string, Product>;

/** The last row of a product takes the place of those before. */
function productsByUser(batch: readonly Product[]): ReadonlyMap<string, ProductsById> {
  const users = new Map<string, ProductsById>();
  for (const product of batch) {
    const products: ProductsById = users.get(product.userId) ?? new Map();
    if (products.size === 0) users.set(product.userId, products);
    products.set(product.id, product);
  }
  return users;
}
