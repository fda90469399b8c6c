-- Lists the queues that give their messages up to this one, by name, after a cursor.
select name
  from punctual.message_queues
 where tenant = :tenant
   and dead_letter_queue = :name
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
