-- Confirms the subscription of a token; one that is confirmed stays so.
update punctual.subscriptions s
   set state = 'confirmed'
  from punctual.topics t
 where t.tenant = :tenant
   and t.region = :region
   and t.name = :topic
   and s.topic_id = t.id
   and s.token = :token
   and s.token_until > (select punctual.now())
returning s.id
