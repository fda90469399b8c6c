// Generated from write-default-quotas.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes what every tenant may have and do in place of the built-in numbers.
 */
export const writeDefaultQuotas: Statement<{
  readonly names: readonly (string | null)[];
  readonly mosts: readonly (number | null)[];
}, {
  readonly name: string;
}> = {
  name: "write-default-quotas-e7779c5bc692",
  parameters: ["names", "mosts"],
  columns: ["name"],
  text: `insert into punctual.default_quotas (name, most)
select name, most from unnest($1::text[], $2::integer[]) as given (name, most)
on conflict (name) do update set most = excluded.most
returning name`,
};
