-- Lists a tenant's topics by name, after a name, with the numbers of their subscriptions.
-- Index: topics_tenant_region_name_key.
select t.id, t.name, t.address, t.said, t.tags, t.created_at,
       (select count(*) from punctual.subscriptions s where s.topic_id = t.id and s.state = 'confirmed')::integer as "confirmed!",
       (select count(*) from punctual.subscriptions s where s.topic_id = t.id and s.state = 'pending')::integer as "pending!"
  from punctual.topics t
 where t.tenant = :tenant
   and t.region = :region
   and (:name?::text is null or t.name = :name?)
   and (:after?::text is null or t.name > :after?)
 order by t.name
 limit :limit
