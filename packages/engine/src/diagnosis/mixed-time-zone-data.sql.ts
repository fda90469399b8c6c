// Generated from mixed-time-zone-data.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds nodes whose time zone data are older than another's: they plan rates only.
 */
export const mixedTimeZoneData: Statement<{
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "mixed-time-zone-data-db4a6601b191",
  parameters: ["limit"],
  columns: ["subject", "got"],
  text: `select n.name as "subject!", format('%s, another node has %s', n.tz_version, max(o.tz_version)) as "got!"
  from punctual.nodes n
  join punctual.nodes o on o.tz_version > n.tz_version
 group by n.id, n.name, n.tz_version
 order by 1
 limit $1`,
};
