// Brings a tenant's listings, orders and visits up to date with the marketplace, page by page.
import { readCursor, type Cursor } from "./cursor.ts";
import { describeListings } from "./describe-listings.ts";
import { findListings } from "./find-listings.ts";
import { instantsOf } from "./instants-of.ts";
import { syncOrders } from "./sync-orders.ts";
import { syncVisits } from "./sync-visits.ts";
import type { Sync, Syncing } from "./syncing.ts";

export interface Synced {
  readonly listingsSynced: number;
  readonly ordersSynced: number;
  /** Listings times dates. */
  readonly visitsSynced: number;
}

/** What is there already is overwritten where it changed, so that a sync may be repeated from any of its cursors. */
export async function syncTenant(sync: Sync): Promise<Synced> {
  const save = (cursor: Cursor): Promise<void> => sync.save(JSON.stringify(cursor));
  const syncing = { ...sync, save };
  let cursor = readCursor(sync.cursor) ?? (await begun(syncing));
  if (cursor.step === "listings") {
    const { listings } = await describeListings(syncing, cursor);
    const { from } = await instantsOf(sync.database, sync);
    cursor = { step: "orders", listings, orders: 0, from: from.toISOString(), offset: 0, counted: [] };
    await save(cursor);
  }
  if (cursor.step === "orders") {
    const { listings, orders } = await syncOrders(syncing, cursor);
    cursor = { step: "visits", after: "", listings, orders, visits: 0 };
    await save(cursor);
  }
  const { listings, orders, visits } = await syncVisits(syncing, cursor);
  return { listingsSynced: listings, ordersSynced: orders, visitsSynced: visits };
}

async function begun(syncing: Syncing): Promise<Cursor> {
  await findListings(syncing);
  const cursor: Cursor = { step: "listings", after: "", listings: 0 };
  await syncing.save(cursor);
  return cursor;
}
