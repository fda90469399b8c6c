// Generated from delete-old-backfills.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets backfills that were over before the given moment; their runs have a retention of their own.
 */
export const deleteOldBackfills: Statement<{
  readonly before: Date;
}, {
  readonly id: string;
}> = {
  name: "delete-old-backfills-bde7558984b5",
  parameters: ["before"],
  columns: ["id"],
  text: `delete from punctual.backfills where ended_at < $1 returning id`,
};
