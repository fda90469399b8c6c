// Reads the streams that a month's run is about, page by page.
import type { Database } from "@punctual/database";
import type { ItemPages } from "@punctual/jobs";
import { listDueStreams } from "./list-due-streams.sql.ts";

export interface DueStreams {
  readonly month: string;
  readonly pageSize: number;
}

/** Streams with an event in the month or before it, by id. */
export const dueStreams = (database: Database, { month, pageSize }: DueStreams): ItemPages<string> =>
  async function* pages(after) {
    // Every id is longer than the empty one.
    let last = after ?? "";
    for (;;) {
      const rows = await database.query(listDueStreams, { after: last, month, limit: pageSize });
      if (rows.length > 0) yield rows.map(({ streamId }) => streamId);
      if (rows.length < pageSize) return;
      last = rows.at(-1)?.streamId ?? last;
    }
  };
