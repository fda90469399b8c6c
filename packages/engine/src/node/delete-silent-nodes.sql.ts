// Generated from delete-silent-nodes.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets nodes that went silent long ago.
 */
export const deleteSilentNodes: Statement<null, {
  readonly id: string;
}> = {
  name: "delete-silent-nodes-8fa66963a7a7",
  parameters: [],
  columns: ["id"],
  text: `delete from punctual.nodes where seen_at < (select punctual.now()) - make_interval(days => 1) returning id`,
};
