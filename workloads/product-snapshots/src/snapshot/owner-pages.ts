// Reads the users that a run is about, page by page.
import type { Database } from "@punctual/database";
import type { ItemPages } from "@punctual/jobs";
import { listOwners } from "./list-owners.sql.ts";

/** Users with at least one product that is not archived, by id. */
export const ownerPages = (database: Database, pageSize: number): ItemPages<string> =>
  async function* pages(after) {
    // Every id is longer than the empty one.
    let last = after ?? "";
    for (;;) {
      const rows = await database.query(listOwners, { after: last, limit: pageSize });
      if (rows.length > 0) yield rows.map(({ userId }) => userId);
      if (rows.length < pageSize) return;
      last = rows.at(-1)?.userId ?? last;
    }
  };
