-- Finds nodes whose time zone data are older than another's: they plan rates only.
select n.name as "subject!", format('%s, another node has %s', n.tz_version, max(o.tz_version)) as "got!"
  from punctual.nodes n
  join punctual.nodes o on o.tz_version > n.tz_version
 group by n.id, n.name, n.tz_version
 order by 1
 limit :limit
