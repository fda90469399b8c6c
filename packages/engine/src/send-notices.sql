-- Tells the other nodes, outside any transaction of work: NOTIFY takes one database-wide lock at commit.
select pg_notify(:channel, payload) as sent from unnest(:payloads::text[]) as payload
