// Generated from release-behind.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Frees runs that wait behind one that is no longer open; the trigger on the queue does it at once, this repairs what it missed.
 */
export const releaseBehind: Statement<null, {
  readonly runId: string;
}> = {
  name: "release-behind-f1c6b3601a0f",
  parameters: [],
  columns: ["runId"],
  text: `update punctual.queue q
   set behind = null
 where q.behind is not null
   and not exists (select from punctual.queue o where o.run_id = q.behind)
returning q.run_id`,
};
