-- Puts an alarm over numbers into another state.
-- Guarantee: only while it is as it was looked at; one that was changed meanwhile is judged anew.
update punctual.metric_alarms
   set state = :state, reason = :reason, since = (select punctual.now()), judged_at = (select punctual.now())
 where id = :id
   and updated_at = :updated_at
   and state = :before
returning since
