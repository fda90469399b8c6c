// Generated from take-unmeasured.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes alarms of kind stale whose query has not been asked for a while, for this node to ask.
 * Guarantee: one node at a time asks, however many watch; if it dies, another does after the lease.
 * An age of days need not be known to the second: it is asked for as often as a 300th of it.
 */
export const takeUnmeasured: Statement<{
  readonly leaseSeconds: number;
  readonly everySeconds: number;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly freshnessSql: string;
  readonly freshnessError: string | null;
}> = {
  name: "take-unmeasured-266074d99586",
  parameters: ["leaseSeconds", "everySeconds", "limit"],
  columns: ["id", "name", "freshnessSql", "freshnessError"],
  text: `update punctual.alarms a
   set measuring_until = (select punctual.now()) + make_interval(secs => $1)
 where a.id = any(array(
         select id from punctual.alarms
          where kind = 'stale'
            and (measured_at is null or measured_at <= (select punctual.now()) - make_interval(secs => greatest($2, max_age_seconds / 300)))
            and (measuring_until is null or measuring_until < (select punctual.now()))
          limit $3
            for update skip locked))
returning a.id, a.name, a.freshness_sql as "freshness_sql!", a.freshness_error`,
};
