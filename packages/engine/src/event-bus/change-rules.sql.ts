// Generated from change-rules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Begins a change of an event bus's rules: whoever changes them too waits until the transaction ends.
 * Guarantee: who looks for the rules after the commit reads them anew.
 */
export const changeRules: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "change-rules-21c3b615f1ea",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `update punctual.event_buses set revision = nextval('punctual.bus_revisions') where tenant = $1 and name = $2 returning name`,
};
