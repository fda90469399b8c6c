// Generated from list-rules-of-address.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the names of a bus's rules that have a target at an address, after a cursor.
 * Index: rule_targets_address.
 */
export const listRulesOfAddress: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly address: string;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly rule: string;
}> = {
  name: "list-rules-of-address-fe73f52ddd3d",
  parameters: ["tenant", "bus", "address", "after", "limit"],
  columns: ["rule"],
  text: `select distinct rule
  from punctual.rule_targets
 where tenant = $1
   and bus = $2
   and address = $3
   and ($4::text is null or rule > $4)
 order by rule
 limit $5`,
};
