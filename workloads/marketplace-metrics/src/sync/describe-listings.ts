// Reads what the marketplace says of each listing that was found.
import { listing, listingsAnswer, type ListingAnswer } from "../mercadolivre/answers.ts";
import type { ListingsCursor } from "./cursor.ts";
import { foundListings } from "./found-listings.ts";
import type { Syncing } from "./syncing.ts";
import { updateListings } from "./update-listings.sql.ts";

/** As many as the marketplace answers at once. */
const atOnce = 20;

export async function describeListings(syncing: Syncing, begun: ListingsCursor): Promise<ListingsCursor> {
  let cursor = begun;
  for await (const ids of foundListings(syncing, { after: cursor.after, limit: atOnce })) {
    const query = { ids: ids.join(","), attributes: "id,title,status,price,currency_id" };
    const found = (await syncing.session.get("/items", query, listingsAnswer)).flatMap(listingIn);
    await write(syncing, found);
    const after = ids.at(-1) ?? cursor.after;
    cursor = { ...cursor, after, listings: cursor.listings + found.length };
    await syncing.save(cursor);
  }
  return cursor;
}

/** One that the marketplace cannot show is known by its id alone. */
function listingIn({ code, body }: { readonly code: number; readonly body: unknown }): ListingAnswer[] {
  const read = listing.safeParse(body);
  return code === 200 && read.success ? [read.data] : [];
}

async function write({ database, tenantId }: Syncing, found: readonly ListingAnswer[]): Promise<void> {
  await database.query(updateListings, {
    tenantId,
    listingIds: found.map(({ id }) => id),
    titles: found.map(({ title }) => title ?? ""),
    statuses: found.map(({ status }) => status ?? ""),
    prices: found.map(({ price }) => numeric(price)),
    currencies: found.map((one) => one.currency_id ?? null),
  });
}

const numeric = (amount: number | null | undefined): string | null =>
  amount === null || amount === undefined ? null : String(amount);
