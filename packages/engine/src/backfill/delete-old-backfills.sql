-- Forgets backfills that were over before the given moment; their runs have a retention of their own.
delete from punctual.backfills where ended_at < :before returning id
