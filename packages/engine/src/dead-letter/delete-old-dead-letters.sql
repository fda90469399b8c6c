-- Deletes dead letters whose runs are older than the retention, and gone with their partitions.
delete from punctual.dead_letters where scheduled_at < :before and created_at < :before returning id
