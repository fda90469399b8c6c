// Generated from supersede-attempts.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes the end of attempts whose runs were taken over meanwhile.
 * Guarantee: touches the attempt alone, and only one that was counted as lost; an attempt of ours that did settle stays as it is.
 */
export const supersedeAttempts: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
  readonly statuses: readonly (number | null)[];
  readonly errors: readonly (string | null)[];
}, {
  readonly runId: string;
}> = {
  name: "supersede-attempts-9528632b6efd",
  parameters: ["runIds", "tokens", "statuses", "errors"],
  columns: ["runId"],
  text: `update punctual.attempts a
   set outcome = 'superseded', status = s.status, error = s.error
  from unnest($1::uuid[], $2::bigint[], $3::integer[], $4::text[]) as s (run_id, token, status, error)
 where a.run_id = s.run_id
   and a.token = s.token
   and a.outcome = 'lost'
returning a.run_id`,
};
