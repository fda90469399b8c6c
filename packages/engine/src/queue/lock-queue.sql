-- Takes a queue's row, so that changes of one queue come one after another.
select id from punctual.message_queues where tenant = :tenant and name = :name for no key update
