-- Lets one node at a time load the sample streams, until the end of its transaction.
select pg_advisory_xact_lock(hashtext('punctual/stream-snapshots'), hashtext('seed'))
