-- Deletes a subscription with whatever is owed to it.
delete from punctual.subscriptions where tenant = :tenant and id = :id returning id
