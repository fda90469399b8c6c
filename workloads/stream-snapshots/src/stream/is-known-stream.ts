// Tells whether a stream has ever had an event.
import type { Queryable } from "@punctual/database";
import { findStream } from "./find-stream.sql.ts";

export const isKnownStream = async (queryable: Queryable, streamId: string): Promise<boolean> =>
  (await queryable.query(findStream, { streamId })).length > 0;
