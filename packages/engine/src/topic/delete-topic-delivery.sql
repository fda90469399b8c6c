-- Forgets a message that was taken, or that was given up.
delete from punctual.topic_deliveries where id = :id returning id
