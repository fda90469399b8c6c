-- Deletes a topic with its subscriptions and whatever is owed to them.
delete from punctual.topics where tenant = :tenant and region = :region and name = :name returning name
