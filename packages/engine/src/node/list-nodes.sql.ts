// Generated from list-nodes.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the nodes that are there, by name; one that went silent until it is forgotten.
 */
export const listNodes: Statement<null, {
  readonly name: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}> = {
  name: "list-nodes-fdff081d317f",
  parameters: [],
  columns: ["name", "startedAt", "lastSeenAt"],
  text: `select name, started_at, seen_at as last_seen_at from punctual.nodes order by name, started_at`,
};
