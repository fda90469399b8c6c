-- Says that this node is alive, and tells whether another is.
with said as (
  insert into punctual.nodes (id, name, started_at, seen_at, tz_version)
  values (:id, :name, (select punctual.now()), (select punctual.now()), :tz_version)
  on conflict (id) do update set seen_at = excluded.seen_at
)
select exists (select from punctual.nodes
                where id <> :id and seen_at > (select punctual.now()) - make_interval(secs => :silent_seconds)) as "accompanied!"
