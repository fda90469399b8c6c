// Generated from set-rule-tags.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes a rule's tags in place of all that it has.
 */
export const setRuleTags: Statement<{
  readonly tags: string;
  readonly tenant: string;
  readonly bus: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "set-rule-tags-e82701f7c747",
  parameters: ["tags", "tenant", "bus", "name"],
  columns: ["name"],
  text: `update punctual.rules set tags = $1 where tenant = $2 and bus = $3 and name = $4 returning name`,
};
