// Generated from delete-old-answers.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets answers that are given no more.
 * Index: kept_answers_kept_at.
 */
export const deleteOldAnswers: Statement<{
  readonly limit: string | number;
}, {
  readonly key: string;
}> = {
  name: "delete-old-answers-75cb7408f8e3",
  parameters: ["limit"],
  columns: ["key"],
  text: `with old as materialized (
  select tenant, operation, key from punctual.kept_answers
   where kept_at <= (select punctual.now()) - interval '24 hours'
   limit $1
)
delete from punctual.kept_answers k using old
 where k.tenant = old.tenant and k.operation = old.operation and k.key = old.key
returning k.key`,
};
