-- Lists a tenant's subscriptions, of one topic or of all, by topic and id, after one of them.
select s.id, s.protocol, s.endpoint, s.raw, s.filter, s.filter_scope, s.guarded, s.state, t.name as topic, t.address
  from punctual.subscriptions s
  join punctual.topics t on t.id = s.topic_id
 where t.tenant = :tenant
   and t.region = :region
   and (:topic?::text is null or t.name = :topic?)
   and (:id?::uuid is null or s.id = :id?)
   and (:after_topic?::text is null or (t.name, s.id) > (:after_topic?, :after_id?::uuid))
 order by t.name, s.id
 limit :limit
