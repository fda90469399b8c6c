// Generated from read-depth-metric.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads how many messages of a queue could be received, in periods of so many seconds from the beginning of a span: minute by minute as it was
 * noted, and for the minute that it is now as it is.
 * Indexes: queue_depths_pkey, messages_visible.
 */
export const readDepthMetric: Statement<{
  readonly tenant: string;
  readonly queue: string;
  readonly since: Date;
  readonly periodSeconds: number;
  readonly fractions: readonly (number | null)[];
  readonly until: Date;
}, {
  readonly period: number;
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
  readonly percentiles: number[];
}> = {
  name: "read-depth-metric-98f35762a230",
  parameters: ["tenant", "queue", "since", "periodSeconds", "fractions", "until"],
  columns: ["period", "count", "sum", "least", "most", "percentiles"],
  text: `with clock as materialized (
  select punctual.now() as now
), depths as (
  select d.minute, d.visible
    from punctual.queue_depths d
    join punctual.message_queues q on q.id = d.queue_id
   where q.tenant = $1
     and q.name = $2
  union all
  select date_trunc('minute', c.now),
         (select count(*)
            from punctual.messages m
           where m.queue_id = q.id
             and m.visible_at <= c.now
             and m.sent_at > c.now - make_interval(secs => q.retention_seconds))::integer
    from punctual.message_queues q
   cross join clock c
   where q.tenant = $1
     and q.name = $2
)
select floor(extract(epoch from d.minute - $3::timestamptz) / $4::integer)::integer as "period!",
       count(*)::integer as "count!",
       sum(d.visible)::double precision as "sum!",
       min(d.visible)::double precision as "least!",
       max(d.visible)::double precision as "most!",
       percentile_cont($5::double precision[]) within group (order by d.visible::double precision) as "percentiles!"
  from (select minute, max(visible) as visible from depths group by minute) d
 where d.minute >= $3
   and d.minute < $6
 group by 1`,
};
