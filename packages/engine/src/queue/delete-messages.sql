-- Deletes messages of a queue by their receipts; an older receipt than the last of a message deletes nothing.
with wanted as materialized (
  select * from unnest(:ids::uuid[], :receipts::uuid[]) as w (id, receipt)
)
delete from punctual.messages m
 using wanted w
 where m.id = w.id
   and m.queue_id = :queue_id
   and m.receipt = w.receipt
returning m.id
