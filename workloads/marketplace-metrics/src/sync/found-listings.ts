// The listings that a run has found, in pieces.
import { listFoundListings } from "./list-found-listings.sql.ts";
import type { Syncing } from "./syncing.ts";

export async function* foundListings(
  { database, tenantId, runId }: Syncing,
  { after, limit }: { readonly after: string; readonly limit: number },
): AsyncGenerator<readonly string[]> {
  let last = after;
  for (;;) {
    const rows = await database.query(listFoundListings, { tenantId, runId, after: last, limit });
    if (rows.length > 0) yield rows.map(({ listingId }) => listingId);
    if (rows.length < limit) return;
    last = rows.at(-1)?.listingId ?? last;
  }
}
