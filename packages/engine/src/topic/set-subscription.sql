-- Changes how a subscription is told, and of what.
update punctual.subscriptions
   set raw = :raw, filter = :filter?, filter_scope = :filter_scope
 where tenant = :tenant
   and id = :id
returning id
