// Generated from lock-rule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a rule's row, so that changes of its tags come one after another.
 * Index: rules_pkey.
 */
export const lockRule: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly name: string;
}, {
  readonly tags: unknown;
}> = {
  name: "lock-rule-b8c89e64b24a",
  parameters: ["tenant", "bus", "name"],
  columns: ["tags"],
  text: `select tags from punctual.rules where tenant = $1 and bus = $2 and name = $3 for no key update`,
};
