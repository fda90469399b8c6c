// Forgets sessions that have ended.
import type { Queryable } from "@punctual/database";
import { deleteOldSessions } from "./delete-old-sessions.sql.ts";

export async function pruneSessions(queryable: Queryable): Promise<void> {
  await queryable.query(deleteOldSessions);
}
