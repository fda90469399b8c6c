// Generated from read-origin.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells what a run was begun by, and who asked for it.
 */
export const readOrigin: Statement<{
  readonly runId: string;
}, {
  readonly begunBy: string | null;
  readonly actor: string | null;
}> = {
  name: "read-origin-a3c7fb13943e",
  parameters: ["runId"],
  columns: ["begunBy", "actor"],
  text: `select metadata ->> 'trigger' as "begun_by?", metadata ->> 'actor' as "actor?"
  from public.job_logs
 where id = $1`,
};
