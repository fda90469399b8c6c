-- Changes how a subscription is told.
update punctual.subscriptions set raw = :raw where tenant = :tenant and id = :id returning id
