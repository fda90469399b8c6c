-- Says that this node is alive.
insert into punctual.nodes (id, name, started_at, seen_at, tz_version)
values (:id, :name, (select punctual.now()), (select punctual.now()), :tz_version)
on conflict (id) do update set seen_at = excluded.seen_at
