// Loads the sample users, so that the first start shows something real.
import type { Database, Transaction } from "@punctual/database";
import {
  centsBefore,
  sampleProducts,
  sampleUsers,
  type SampleProduct,
} from "../simulator/sample-products.ts";
import { nowIn } from "./clock/now-in.ts";
import { hasUsers } from "./user/has-users.ts";
import { makeUsers } from "./user/make-users.ts";

const userCount = 1000;
const daysOfHistory = 30;
const dayMs = 86_400_000;

/** Null where any user is there already, sample or real. */
export function seed(database: Database): Promise<string | null> {
  return database.transaction(async (transaction) => {
    if (await hasUsers(transaction)) return null;
    const users = sampleUsers(userCount);
    // A second node that starts at the same moment waits here for the first one, and finds nothing left to make.
    if ((await makeUsers(transaction, users)).size === 0) return null;
    await load(transaction, sampleProducts(users));
    return `${userCount} sample users with ${sampleProducts([""]).length} products each and ${daysOfHistory} days of history`;
  });
}

async function load(transaction: Transaction, products: readonly SampleProduct[]): Promise<void> {
  const now = await nowIn(transaction);
  await transaction.copyIn({
    into: "public.products (user_id, product_id, name, currency, value, updated_at)",
    format: "text",
    rows: [products.map((product) => productLine(product, now)).join("")],
  });
  const days = Array.from({ length: daysOfHistory }, (_, index) => daysOfHistory - index);
  await transaction.copyIn({
    into: "public.product_snapshots (user_id, product_id, currency, value, date, taken_at)",
    format: "text",
    rows: [products.flatMap((product) => days.map((ago) => snapshotLine(product, { ago, now }))).join("")],
  });
}

const productLine = ({ userId, productId, name, currency, cents }: SampleProduct, now: Date): string =>
  `${userId}\t${productId}\t${name}\t${currency}\t${amount(cents)}\t${now.toISOString()}\n`;

function snapshotLine(
  product: SampleProduct,
  { ago, now }: { readonly ago: number; readonly now: Date },
): string {
  const date = new Date(now.getTime() - ago * dayMs).toISOString().slice(0, 10);
  const { userId, productId, currency } = product;
  return `${userId}\t${productId}\t${currency}\t${amount(centsBefore(product, ago))}\t${date}\t${date}T02:00:00Z\n`;
}

const amount = (cents: number): string => (cents / 100).toFixed(2);
