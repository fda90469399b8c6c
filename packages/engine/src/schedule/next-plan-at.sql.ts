// Generated from next-plan-at.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says when the planner is needed next.
 * Index: next_occurrences_plan_at.
 */
export const nextPlanAt: Statement<null, {
  readonly now: Date;
  readonly planAt: Date | null;
}> = {
  name: "next-plan-at-61bb72c84dca",
  parameters: [],
  columns: ["now", "planAt"],
  text: `select (select punctual.now()) as "now!", (select min(plan_at) from punctual.next_occurrences) as plan_at`,
};
