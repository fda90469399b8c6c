-- Lists a tenant's named limits by name, after a cursor.
select n.name, n.rate_per_second, n.rate_per_minute, n.concurrency, n.origin,
       case when l.held_until > c.now then l.held_until end as "held_until?", n.created_at, n.updated_at
  from punctual.named_limits n
 cross join (select punctual.now() as now) c
  left join punctual.rate_limits l on l.tenant = n.tenant and l.key = 'limit:' || n.name
 where n.tenant = :tenant
   and (:name?::text is null or n.name = :name?)
   and (:after?::text is null or n.name > :after?)
 order by n.name
 limit :limit
