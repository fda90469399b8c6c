-- Confirms the subscription of a token; one that is confirmed stays so, and guarded if it was.
update punctual.subscriptions s
   set state = 'confirmed', guarded = s.guarded or :guarded
  from punctual.topics t
 where t.tenant = :tenant
   and t.region = :region
   and t.name = :topic
   and s.topic_id = t.id
   and s.token = :token
   and s.token_until > (select punctual.now())
returning s.id
