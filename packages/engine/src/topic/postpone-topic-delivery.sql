-- Lets a message that was not taken wait for so many seconds.
update punctual.topic_deliveries set due_at = (select punctual.now()) + make_interval(secs => :seconds) where id = :id returning id
