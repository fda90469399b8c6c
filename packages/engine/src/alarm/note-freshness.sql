-- Notes what the query of an alarm answered: of when the newest data is, or why that is not known.
-- Guarantee: an answer to a query that was replaced meanwhile is dropped.
update punctual.alarms
   set fresh_at = :fresh_at?, freshness_error = :error?, measured_at = punctual.now(), measuring_until = null
 where id = :id
   and freshness_sql = :sql
returning id
