// Reads how often each listing that was found was visited, by date.
import { visitsAnswer } from "../mercadolivre/answers.ts";
import type { VisitsCursor } from "./cursor.ts";
import { foundListings } from "./found-listings.ts";
import type { Syncing } from "./syncing.ts";
import { upsertVisits } from "./upsert-visits.sql.ts";
import { visitWindows, type VisitWindow } from "./visit-windows.ts";

const atOnce = 20;
/** Requests of one sync at a time: the marketplace answers one listing each. */
const concurrency = 4;

interface Visit {
  readonly listingId: string;
  /** `YYYY-MM-DD`, as the marketplace names it. */
  readonly date: string;
  readonly visits: number;
}

export async function syncVisits(syncing: Syncing, begun: VisitsCursor): Promise<VisitsCursor> {
  const windows = visitWindows(syncing.range);
  let cursor = begun;
  for await (const ids of foundListings(syncing, { after: cursor.after, limit: atOnce })) {
    const wanted = ids.flatMap((listingId) => windows.map((window) => ({ listingId, window })));
    const visits = once(await inTurns(wanted, (one) => visitsIn(syncing, one)));
    await write(syncing, visits);
    const after = ids.at(-1) ?? cursor.after;
    cursor = { ...cursor, after, visits: cursor.visits + visits.length };
    await syncing.save(cursor);
  }
  return cursor;
}

interface Wanted {
  readonly listingId: string;
  readonly window: VisitWindow;
}

async function visitsIn({ session }: Syncing, { listingId, window }: Wanted): Promise<readonly Visit[]> {
  const path = `/items/${encodeURIComponent(listingId)}/visits/time_window`;
  const { results } = await session.get(path, { ...window, unit: "day" }, visitsAnswer);
  return results.map(({ date, total }) => ({ listingId, date, visits: total }));
}

async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<readonly Visit[]>,
): Promise<readonly Visit[]> {
  const found: Visit[] = [];
  for (let first = 0; first < items.length; first += concurrency) {
    found.push(...(await Promise.all(items.slice(first, first + concurrency).map(work))).flat());
  }
  return found;
}

/** Windows that touch may both name the date between them. */
const once = (visits: readonly Visit[]): readonly Visit[] => [
  ...new Map(visits.map((visit) => [`${visit.listingId} ${visit.date}`, visit])).values(),
];

async function write({ database, tenantId }: Syncing, visits: readonly Visit[]): Promise<void> {
  await database.query(upsertVisits, {
    tenantId,
    dates: visits.map(({ date }) => date),
    listingIds: visits.map(({ listingId }) => listingId),
    visits: visits.map((visit) => visit.visits),
  });
}
