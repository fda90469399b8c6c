// Generated from count-day.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the runs of one day for all tenants, unless somebody has by now.
 * Guarantee: by a lock on the day's runs, so that it is counted by one node at a time and not while they change.
 */
export const countDay: Statement<{
  readonly day: string;
}, {
  readonly counted: boolean;
}> = {
  name: "count-day-0103eaddab61",
  parameters: ["day"],
  columns: ["counted"],
  text: `select punctual.count_day($1::text::date) as "counted!"`,
};
