-- Deletes what was noted of queues more than fifteen days ago, as long as such numbers are kept.
-- Index: queue_depths_minute.
delete from punctual.queue_depths where minute < (select punctual.now()) - interval '15 days'
