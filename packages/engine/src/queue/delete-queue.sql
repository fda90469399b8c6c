-- Deletes a queue with its messages.
delete from punctual.message_queues where tenant = :tenant and name = :name returning id
