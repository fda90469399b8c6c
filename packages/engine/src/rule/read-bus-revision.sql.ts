// Generated from read-bus-revision.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads which revision the rules of an event bus are of.
 */
export const readBusRevision: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly revision: string;
}> = {
  name: "read-bus-revision-dc2d3ae9598b",
  parameters: ["tenant", "name"],
  columns: ["revision"],
  text: `select revision from punctual.event_buses where tenant = $1 and name = $2`,
};
