-- Lists the filters of a topic's confirmed subscribers.
-- Index: topics_tenant_region_name_key.
select s.id, s.protocol, s.filter as "filter!", s.filter_scope
  from punctual.topics t
  join punctual.subscriptions s on s.topic_id = t.id
 where t.tenant = :tenant
   and t.region = :region
   and t.name = :topic
   and s.state = 'confirmed'
   and s.filter is not null
