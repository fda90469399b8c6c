// Generated from claim-answer.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a request's name before its work is done.
 * Guarantee: a row comes back to one of those who ask at the same time; the others wait for the end of its transaction, and get
 * none when its work was done. What is older than a day is as if it had not been.
 */
export const claimAnswer: Statement<{
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: string;
}, {
  readonly key: string;
}> = {
  name: "claim-answer-ee57d1f2c6ed",
  parameters: ["tenant", "operation", "key", "fingerprint"],
  columns: ["key"],
  text: `insert into punctual.kept_answers as k (tenant, operation, key, fingerprint, kept_at)
values ($1, $2, $3, $4, (select punctual.now()))
on conflict (tenant, operation, key) do update
   set fingerprint = excluded.fingerprint, answer = null, kept_at = excluded.kept_at
 where k.kept_at <= excluded.kept_at - interval '24 hours'
returning key`,
};
