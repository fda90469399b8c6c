-- Hides messages under way for another while from now on; none at all makes one visible.
-- An older receipt than the last of a message changes nothing, nor one whose time is over.
with wanted as materialized (
  select * from unnest(:ids::uuid[], :receipts::uuid[], :seconds::integer[]) as w (id, receipt, seconds)
)
update punctual.messages m
   set visible_at = c.now + make_interval(secs => w.seconds)
  from wanted w, (select punctual.now() as now) c
 where m.id = w.id
   and m.queue_id = :queue_id
   and m.receipt = w.receipt
   and m.visible_at > c.now
returning m.id
