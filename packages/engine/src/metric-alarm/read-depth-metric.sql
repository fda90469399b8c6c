-- Reads how many messages of a queue could be received, in periods of so many seconds from the beginning of a span: minute by minute as it was
-- noted, and for the minute that it is now as it is.
-- Indexes: queue_depths_pkey, messages_visible.
with clock as materialized (
  select punctual.now() as now
), depths as (
  select d.minute, d.visible
    from punctual.queue_depths d
    join punctual.message_queues q on q.id = d.queue_id
   where q.tenant = :tenant
     and q.name = :queue
  union all
  select date_trunc('minute', c.now),
         (select count(*)
            from punctual.messages m
           where m.queue_id = q.id
             and m.visible_at <= c.now
             and m.sent_at > c.now - make_interval(secs => q.retention_seconds))::integer
    from punctual.message_queues q
   cross join clock c
   where q.tenant = :tenant
     and q.name = :queue
)
select floor(extract(epoch from d.minute - :since::timestamptz) / :period_seconds::integer)::integer as "period!",
       count(*)::integer as "count!",
       sum(d.visible)::double precision as "sum!",
       min(d.visible)::double precision as "least!",
       max(d.visible)::double precision as "most!",
       percentile_cont(:fractions::double precision[]) within group (order by d.visible::double precision) as "percentiles!"
  from (select minute, max(visible) as visible from depths group by minute) d
 where d.minute >= :since
   and d.minute < :until
 group by 1
