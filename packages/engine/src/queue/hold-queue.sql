-- Holds a queue's row until the transaction ends, so that it cannot be deleted while what names it is written.
select id from punctual.message_queues where tenant = :tenant and name = :name for key share
