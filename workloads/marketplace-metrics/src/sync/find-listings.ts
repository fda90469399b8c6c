// Finds every listing of a tenant, in whatever number.
import { searchAnswer } from "../mercadolivre/answers.ts";
import { noteListings } from "./note-listings.sql.ts";
import type { Syncing } from "./syncing.ts";

const pageSize = 100;
/** Beyond it the marketplace answers scans alone, each of which knows where the last one ended. */
const mostByOffset = 1000;

export async function findListings(syncing: Syncing): Promise<void> {
  const path = `/users/${syncing.userId}/items/search`;
  for (let offset = 0; ;) {
    const { results, paging } = await syncing.session.get(path, { limit: pageSize, offset }, searchAnswer);
    const total = paging?.total ?? offset + results.length;
    if (total > mostByOffset) return scan(syncing, path);
    await note(syncing, results);
    offset += results.length;
    if (results.length === 0 || offset >= total) return;
  }
}

async function scan(syncing: Syncing, path: string): Promise<void> {
  let scroll: { readonly scroll_id?: string } = {};
  for (;;) {
    const query = { search_type: "scan", limit: pageSize, ...scroll };
    const { results, scroll_id: next } = await syncing.session.get(path, query, searchAnswer);
    await note(syncing, results);
    if (results.length === 0 || typeof next !== "string" || next === "") return;
    scroll = { scroll_id: next };
  }
}

async function note({ database, tenantId, runId }: Syncing, listingIds: readonly string[]): Promise<void> {
  if (listingIds.length > 0) await database.query(noteListings, { tenantId, runId, listingIds });
}
