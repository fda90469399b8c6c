-- Changes what is said of a queue.
update punctual.message_queues
   set visibility_seconds = :visibility_seconds, retention_seconds = :retention_seconds, delay_seconds = :delay_seconds,
       wait_seconds = :wait_seconds, longest_message_bytes = :longest_message_bytes, dead_letter_queue = :dead_letter_queue?,
       most_receives = :most_receives?, other = :other, tags = :tags, updated_at = (select punctual.now())
 where id = :id
