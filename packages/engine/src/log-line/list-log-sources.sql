-- Lists a tenant's schedule groups and rules by kind and name, after one of them: each has a log of its own.
select x.kind as "kind!", x.name as "name!", x.created_at as "created_at!"
  from (
       select 'group' as kind, g.name, g.created_at
         from punctual.schedule_groups g
        where g.tenant = :tenant
          and position('/' in g.name) = 0
        union all
       select 'rule', r.name, min(r.created_at) from punctual.rules r where r.tenant = :tenant group by r.name
       ) x
 where (:kind?::text is null or x.kind = :kind?)
   and (:name?::text is null or x.name = :name?)
   and (:after_kind?::text is null or (x.kind, x.name) > (:after_kind?, :after_name?))
 order by x.kind, x.name
 limit :limit
